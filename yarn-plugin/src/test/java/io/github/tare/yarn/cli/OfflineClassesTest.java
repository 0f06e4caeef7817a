package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.hadoop.HadoopDoor;
import io.github.tare.yarn.preflight.Clusters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offline commands load nothing of Hadoop and Flink, although both are on this class path. */
class OfflineClassesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version 0",
        "--help 0",
        "explain --conf-dir CONF 0",
        "explain --conf-dir CONF --json 0",
        "explain --jsonl 0",
        "explain --facts CONF/facts.json --conf-dir CONF 0",
        "check --offline --conf-dir CONF 0",
        "check --offline --conf-dir CONF missing.jar 3",
        "check --facts CONF/facts.json --conf-dir CONF 0",
        "jvm-args --process taskmanager --conf-dir CONF 0",
        "diff CONF --to-version 1.20 0",
        "explain --code 204 0",
        "migrate CONF 0",
        "diagnose --logs CONF 2",
        "check --help 0",
        "submit --help 0",
        "submit --facts CONF/facts.json job.jar 2",
        "submit --dry-run --facts CONF/facts.json --conf-dir CONF -c Job CONF/job.jar 0",
        "submit 2"
      })
  void an_offline_command_loads_no_class_of_hadoop_or_flink(String command) throws Exception {
    Files.writeString(
        directory.resolve("config.yaml"),
        "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n");
    Files.writeString(directory.resolve("facts.json"), FactsText.write(Clusters.usual()));
    writeJar(directory.resolve("job.jar"));
    List<String> words = List.of(command.replace("CONF", directory.toString()).split(" ", -1));

    int exit = run(words.subList(0, words.size() - 1));

    assertThat(exit).isEqualTo(Integer.parseInt(words.get(words.size() - 1)));
    assertThat(loaded()).anyMatch(name -> name.startsWith("io.github.tare.yarn.cli."));
    assertThat(loaded())
        .noneMatch(name -> name.startsWith("org.apache.hadoop."))
        .noneMatch(name -> name.startsWith("org.apache.flink."))
        .filteredOn(name -> name.startsWith("io.github.tare.yarn.hadoop."))
        .isSubsetOf(HadoopDoor.class.getName());
  }

  private static void writeJar(Path file) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry("Job.class"));
    }
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load=info:file=" + directory.resolve("classes"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(arguments);
    ProcessBuilder java = new ProcessBuilder(command);
    java.environment().keySet().removeIf(name -> name.startsWith("FLINK_"));
    java.environment().put("FLINK_HOME", flinkHome().toString());
    java.redirectOutput(directory.resolve("output").toFile());
    java.redirectError(directory.resolve("errors").toFile());
    java.redirectInput(Files.writeString(directory.resolve("input"), "").toFile());
    return java.start().waitFor();
  }

  private Path flinkHome() throws IOException {
    Path lib = Files.createDirectories(directory.resolve("home").resolve("lib"));
    Files.writeString(lib.resolve("flink-dist-2.3.0.jar"), "");
    return directory.resolve("home");
  }

  /** For example {@code [0.1s][info][class,load] java.lang.Object source: shared file}. */
  private List<String> loaded() throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve("classes"))) {
      return lines.map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").split(" ", 2)[0]).toList();
    }
  }
}
