package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HashingProcessTest {
  @TempDir private Path directory;

  @Test
  void each_file_has_the_fingerprint_that_it_has_here() throws Exception {
    StagingItem one = item("a b$'\".jar", "one");
    StagingItem two = item("c.jar", "two bytes more");

    assertThat(HashingProcess.of(List.of(one, two)))
        .contains(Map.of(one.name(), Fingerprint.of(one), two.name(), Fingerprint.of(two)));
  }

  @Test
  void if_one_cannot_be_read_nothing_is_said_of_any() throws Exception {
    StagingItem there = item("there.jar", "there");
    StagingItem gone = item("gone.jar", "gone");
    Files.delete(directory.resolve("gone.jar"));

    assertThat(HashingProcess.of(List.of(there, gone))).isEmpty();
  }

  @Test
  void what_is_no_file_has_none() throws Exception {
    assertThat(HashingProcess.of(List.of(item("a.jar", "a"), StagingItem.text("b", "b"))))
        .isEmpty();
  }

  @Test
  void who_is_interrupted_does_not_wait_for_it() throws Exception {
    List<StagingItem> items = List.of(item("a.jar", "a"));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> HashingProcess.of(items)).isInstanceOf(InterruptedException.class);
  }

  private StagingItem item(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    return StagingItem.file("lib/" + name, file, Reach.USER);
  }
}
