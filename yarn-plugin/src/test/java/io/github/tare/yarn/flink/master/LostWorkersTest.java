package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostWorkersTest {
  private static final Instant TIME = Instant.parse("2026-11-22T23:49:40.123Z");

  @TempDir private Path directory;
  private LostWorkers lost = new LostWorkers(Optional.empty());

  @BeforeEach
  void aMasterThatWritesALog() {
    lost = new LostWorkers(Optional.of(directory.resolve("jobmanager.log")));
  }

  @Test
  void each_is_a_line_for_people_who_look_there_and_is_read_again() throws IOException {
    lost.add(worker(2));
    lost.add(worker(3));
    String text = Files.readString(directory.resolve(LostWorker.FILE));
    assertThat(text)
        .startsWith(
            "2026-11-22T23:49:40Z container_1700000000000_0001_01_000002 -104 killed: so\n");
    assertThat(LostWorker.read(text)).containsExactly(worker(2), worker(3));
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void of_very_many_the_last_are_kept_and_all_are_counted() throws IOException {
    for (int i = 0; i < 150; i++) {
      lost.add(worker(i));
    }
    List<LostWorker> kept = LostWorker.read(Files.readString(directory.resolve(LostWorker.FILE)));
    assertThat(kept).hasSize(100).last().isEqualTo(worker(149));
    assertThat(lost.after("")).startsWith("It lost 150 TaskExecutors, the last one so: killed: so");
  }

  @Test
  void what_yarn_says_of_one_that_was_told_of_already_takes_its_place() throws IOException {
    lost.add(new LostWorker(TIME, worker(2).container(), -100, "its node could not be reached"));
    lost.add(worker(3));
    lost.add(worker(2));
    assertThat(LostWorker.read(Files.readString(directory.resolve(LostWorker.FILE))))
        .containsExactly(worker(3), worker(2));
    assertThat(lost.after("")).startsWith("It lost 2 TaskExecutors");
  }

  @Test
  void what_ended_the_application_comes_first_and_nothing_is_said_twice() {
    assertThat(lost.after("it broke")).isEqualTo("it broke");
    lost.add(worker(2));
    assertThat(lost.after("it broke."))
        .isEqualTo(
            "it broke. It lost a TaskExecutor: killed: so"
                + " (container_1700000000000_0001_01_000002, exit status -104).");
    String all = "its job failed: killed: so: container_1700000000000_0001_01_000002 ended";
    assertThat(lost.after(all)).isEqualTo(all);
  }

  @Test
  void a_directory_that_is_gone_costs_the_file_and_no_more() throws IOException {
    Files.delete(directory);
    lost.add(worker(2));
    assertThat(lost.after("")).startsWith("It lost a TaskExecutor");
    Files.createDirectory(directory);
  }

  @Test
  void one_that_is_heard_of_later_is_waited_for() {
    CompletableFuture<Optional<LostWorker>> third =
        lost.soon(worker(3)::equals, Duration.ofMinutes(5));
    lost.add(worker(2));
    assertThat(third).isNotDone();
    lost.add(worker(3));
    assertThat(third).isCompletedWithValue(Optional.of(worker(3)));
    assertThat(lost.soon(worker(2)::equals, Duration.ofMinutes(5)))
        .isCompletedWithValue(Optional.of(worker(2)));
  }

  @Test
  void one_that_is_never_heard_of_is_not_waited_for_long() {
    assertThat(lost.soon(worker(3)::equals, Duration.ofMillis(1)).join()).isEmpty();
  }

  @Test
  void what_is_no_such_line_is_left_out() {
    assertThat(LostWorker.read("<html>\n\nsoon container_1_1 -104 x\n1 2 3 4\n")).isEmpty();
  }

  private static LostWorker worker(int number) {
    return new LostWorker(
        TIME, "container_1700000000000_0001_01_%06d".formatted(number), -104, "killed: so");
  }
}
