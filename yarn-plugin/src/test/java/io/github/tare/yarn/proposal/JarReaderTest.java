package io.github.tare.yarn.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarReaderTest {
  @TempDir private Path directory;

  @Test
  void a_jar_tells_its_main_class_and_its_classes() throws IOException {
    Path jar =
        jar(Map.of("Main-Class", " org.example.Job "), "org/example/Job.class", "a/B$C.class");
    assertThat(JarReader.read(jar, Optional.empty()))
        .isEqualTo(
            new JarContents.Jar(
                Files.size(jar),
                Optional.of("org.example.Job"),
                Set.of("org.example.Job"),
                false,
                OptionalInt.empty()));
  }

  @Test
  void flinks_own_attribute_wins_over_the_usual_one() throws IOException {
    Path jar = jar(Map.of("Main-Class", "a.A", "program-class", "b.B"));
    assertThat(UserProgram.read(jar, Optional.empty(), List.of()).mainClass()).contains("b.B");
    assertThat(UserProgram.read(jar, Optional.of("c.C"), List.of()).mainClass()).contains("c.C");
  }

  @Test
  void a_jar_with_jars_in_it_is_told_apart() throws IOException {
    assertThat(JarReader.read(jar(Map.of(), "lib/other.jar"), Optional.empty()))
        .isEqualTo(
            new JarContents.Jar(size(), Optional.empty(), Set.of(), true, OptionalInt.empty()));
  }

  @Test
  void the_main_class_tells_its_java() throws IOException {
    assertThat(java("cafebabe" + "0000" + "0041")).hasValue(21);
    assertThat(java("cafebabe" + "0000" + "0034")).hasValue(8);
    assertThat(java("cafebabe" + "0000")).isEmpty();
    assertThat(java("cafed00d" + "0000" + "0034")).isEmpty();
  }

  private OptionalInt java(String head) throws IOException {
    Path path = directory.resolve("java.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path))) {
      jar.putNextEntry(new ZipEntry("org/example/Job.class"));
      jar.write(HexFormat.of().parseHex(head));
    }
    return JarReader.read(path, Optional.of("org.example.Job"))
        .fold(JarContents.Jar::java, none -> OptionalInt.empty());
  }

  @Test
  void what_is_not_there_or_no_file_cannot_be_read() {
    assertThat(JarReader.read(directory.resolve("none.jar"), Optional.empty()))
        .isEqualTo(new JarContents.NoJar(JarContents.Kind.UNREADABLE, "does not exist"));
    assertThat(JarReader.read(directory, Optional.empty()))
        .isEqualTo(new JarContents.NoJar(JarContents.Kind.UNREADABLE, "is not a file"));
  }

  @Test
  void bytes_that_are_no_zip_are_no_jar() throws IOException {
    Path text = Files.writeString(directory.resolve("text.jar"), "not a jar, only its name");
    assertThat(JarReader.read(text, Optional.empty()))
        .isInstanceOfSatisfying(
            JarContents.NoJar.class,
            no -> assertThat(no.kind()).isEqualTo(JarContents.Kind.DAMAGED));
  }

  private long size() throws IOException {
    return Files.size(directory.resolve("job.jar"));
  }

  private Path jar(Map<String, String> attributes, String... entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    Path jar = directory.resolve("job.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
    return jar;
  }
}
