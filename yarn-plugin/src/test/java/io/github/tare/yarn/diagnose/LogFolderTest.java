package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as a NodeManager keeps them, and as {@code yarn logs} writes them. */
class LogFolderTest {
  private static final String MASTER = "container_e17_1700000000000_0001_01_000001";
  private static final String WORKER = "container_e17_1700000000000_0001_01_000002";
  private static final String HEAP = "java.lang.OutOfMemoryError: Java heap space";
  private static final EndedContainer ENDED = new EndedContainer(WORKER, -104, "Container [pid=9]");

  @TempDir private Path folder;

  @Test
  void a_directory_for_each_container_somewhere_below() throws IOException {
    write("userlogs/app/" + MASTER + "/jobmanager.log", log());
    write("userlogs/app/" + WORKER + "/taskmanager.recorder", Recorded.valid().bytes());
    write("userlogs/app/" + WORKER + "/taskmanager.stderr", text(HEAP));
    found(folder);
  }

  @Test
  void the_directory_of_one_container_is_enough() throws IOException {
    write(WORKER + "/taskmanager.recorder", Recorded.valid().bytes());
    Evidence evidence = read(folder.resolve(WORKER)).get(0);
    assertThat(evidence.container()).isEqualTo(WORKER);
    isWhole(evidence);
  }

  @Test
  void a_file_for_each_container_as_yarn_logs_writes_them() throws IOException {
    write("node1_45454/" + MASTER, printed(MASTER, "jobmanager.log", log()));
    write(
        "node3_45454/" + WORKER,
        printed(WORKER, "taskmanager.recorder", Recorded.valid().bytes()),
        printed(WORKER, "taskmanager.stderr", text(HEAP)));
    found(folder);
  }

  @Test
  void one_file_for_all_of_them() throws IOException {
    write(
        "logs.txt",
        text("Some words of a client"),
        printed(MASTER, "jobmanager.log", log()),
        printed(WORKER, "taskmanager.stderr", text(HEAP)),
        printed(WORKER, "taskmanager.recorder", Recorded.valid().bytes()));
    found(folder);
  }

  @Test
  void a_heading_within_a_log_is_none() throws IOException {
    byte[] trap = text("Container: other on node\nLogType:a.log\nLogLength:9\nLogContents:");
    write(
        "logs.txt", printed(WORKER, "taskmanager.log", trap), printed(WORKER, "b.log", text(HEAP)));
    assertThat(read(folder))
        .containsExactly(new Evidence(WORKER, Optional.empty(), List.of(HEAP), Optional.empty()));
  }

  @Test
  void what_a_jobmanager_logs_of_others_is_not_its_own_end() throws IOException {
    write(MASTER + "/jobmanager.log", text(HEAP));
    write(MASTER + "/jobmanager.log.1", text(HEAP));
    assertThat(read(folder).get(0).said()).isEmpty();
    write(MASTER + "/jobmanager.stderr", text(HEAP));
    assertThat(read(folder).get(0).said()).containsExactly(HEAP);
  }

  @Test
  void other_bytes_than_text_are_passed_over() throws IOException {
    write(WORKER + "/taskmanager.out", new byte[] {-1, -2, '\n'}, text(HEAP));
    assertThat(read(folder).get(0).said()).containsExactly(HEAP);
  }

  private static void found(Path folder) {
    List<Evidence> evidence = read(folder);
    assertThat(evidence.stream().map(Evidence::container)).containsExactly(MASTER, WORKER);
    assertThat(evidence.get(0).words()).isEmpty();
    assertThat(evidence.get(1).ended()).contains(ENDED);
    assertThat(evidence.get(1).said()).containsExactly(HEAP);
    isWhole(evidence.get(1));
  }

  private static void isWhole(Evidence evidence) {
    Recording recording = evidence.recording().orElseThrow();
    assertThat(recording.rings().equals(Recorded.valid().recording().rings())).isTrue();
    assertThat(recording.damaged()).isZero();
  }

  private static List<Evidence> read(Path folder) {
    return LogFolder.read(folder)
        .fold(
            found -> found.value(),
            none -> {
              throw new AssertionError(none.problems());
            });
  }

  private static byte[] log() {
    return text(
        "INFO Worker " + WORKER + " is terminated. Diagnostics: " + EndedLine.write("why", ENDED));
  }

  private static byte[] text(String line) {
    return (line + "\n").getBytes(Format.CHARSET);
  }

  /** As Hadoop's {@code LogToolUtils} and {@code LogCLIHelpers} print a file. */
  private static byte[] printed(String container, String name, byte[] contents) {
    String heading =
        "Container: %s on node3:45454\nLogAggregationType: AGGREGATED\n=====\nLogType:%s\nLogLastModifiedTime:now\nLogLength:%d\nLogContents:\n";
    return (heading.formatted(container, name, contents.length)
            + new String(contents, StandardCharsets.ISO_8859_1)
            + "\nEnd of LogType:%s\n****\n\n".formatted(name))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void write(String name, byte[]... parts) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[0]);
    for (byte[] part : parts) {
      Files.write(file, part, StandardOpenOption.APPEND);
    }
  }
}
