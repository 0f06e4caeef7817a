package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  private static final String OTHER_SHA = "0".repeat(64);

  private final MemoryCache cache = new MemoryCache();
  @TempDir private Path directory;

  @Test
  void a_file_that_lies_there_is_known_by_its_name_length_and_checksum() throws Exception {
    cache.write(OTHER_SHA + "-a.jar", StagingItem.text("a.jar", "12345"), bytes -> {});
    assertThat(contentOf("12345"))
        .isEqualTo(new Fingerprint(OTHER_SHA, hashed("12345").crc32c(), 5));
  }

  @Test
  void other_bytes_of_the_same_length_are_hashed() throws Exception {
    cache.write(OTHER_SHA + "-a.jar", StagingItem.text("a.jar", "12354"), bytes -> {});
    assertThat(contentOf("12345")).isEqualTo(hashed("12345"));
  }

  @Test
  void so_is_what_was_called_otherwise_or_is_still_being_written() throws Exception {
    cache.write(OTHER_SHA + "-b.jar", StagingItem.text("b.jar", "12345"), bytes -> {});
    cache.write("part-1-" + OTHER_SHA + "-a.jar", StagingItem.text("a", "12345"), bytes -> {});
    assertThat(contentOf("12345")).isEqualTo(hashed("12345"));
  }

  @Test
  void so_is_a_jar_of_the_users_own_always() throws Exception {
    cache.write(OTHER_SHA + "-a.jar", StagingItem.text("a.jar", "12345"), bytes -> {});
    assertThat(contentOf("usrlib/a.jar", "12345")).isEqualTo(hashed("12345"));
  }

  @Test
  void so_is_what_would_take_long_beside_what_is_known() throws Exception {
    cache.write(OTHER_SHA + "-a.jar", StagingItem.text("a.jar", "12345"), bytes -> {});
    StagingItem known =
        StagingItem.file(
            "lib/a.jar", Files.writeString(directory.resolve("a.jar"), "12345"), Reach.USER);
    StagingItem large = large();

    assertThat(Contents.of(new StagingPlan(List.of(known, large)), cache))
        .isEqualTo(
            Map.of(
                known.name(),
                new Fingerprint(OTHER_SHA, hashed("12345").crc32c(), 5),
                large.name(),
                Fingerprint.of(large)));
  }

  @Test
  void one_that_has_gone_is_told_however_large() throws Exception {
    StagingPlan plan = new StagingPlan(List.of(large()));
    Files.delete(directory.resolve("large.jar"));

    assertThatThrownBy(() -> Contents.of(plan, cache))
        .isInstanceOf(ChangedFileException.class)
        .hasMessageContaining("large.jar is not there any more");
  }

  private StagingItem large() throws IOException {
    Path file = directory.resolve("large.jar");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(17 << 20);
    }
    return StagingItem.file("lib/large.jar", file, Reach.USER);
  }

  private Fingerprint contentOf(String text) throws Exception {
    return contentOf("lib/a.jar", text);
  }

  private Fingerprint contentOf(String name, String text) throws Exception {
    Path file = Files.writeString(directory.resolve("a.jar"), text);
    StagingItem item = StagingItem.file(name, file, Reach.USER);
    return Objects.requireNonNull(Contents.of(new StagingPlan(List.of(item)), cache).get(name));
  }

  private static Fingerprint hashed(String text) throws IOException {
    return Fingerprint.of(StagingItem.text("a", text));
  }
}
