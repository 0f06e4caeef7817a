package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.running.FakeCluster;
import io.github.tare.yarn.running.FlinkCluster.Savepoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tare list} and {@code tare stop}. */
class RunningGoldenTest {
  @TempDir Path directory;
  private final FakeCluster cluster = new FakeCluster();
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell =
        new Transcript(directory)
            .of(cluster)
            .with("FLINK_CONF_DIR", directory.resolve("conf").toString())
            .file("conf/config.yaml", "parallelism.default: 1\n");
  }

  @Test
  void a_list_shows_ones_own_that_wait_or_run() throws IOException {
    shell.run("list", "--flink-version", "2.3");
    shell.run("list", "--flink-version", "2.3", "--json");
    shell.matches("list");
  }

  @Test
  void what_they_have_lost_is_told_below_them() throws IOException {
    cluster.lost.add(lost(2, "its heap was full"));
    cluster.lost.add(lost(3, "killed: native memory 412 MiB over its budget of 400 MiB"));
    shell.run("list");
    shell.run("list", "--json");
    shell.matches("list-losses");
  }

  private static LostWorker lost(int number, String why) {
    return new LostWorker(
        Instant.parse("2026-11-22T23:49:4%dZ".formatted(number)),
        "container_1700000000000_0001_01_00000" + number,
        -104,
        why);
  }

  @Test
  void a_session_and_an_application_are_stopped() throws IOException {
    shell.run("stop", FakeCluster.SESSION);
    shell.matches("stop");
    assertThat(cluster.asked).containsSubsequence("shut down", "close");
  }

  @Test
  void an_application_leaves_its_savepoint() throws IOException {
    cluster.savepoints.put("a1", new Savepoint(Optional.of("hdfs://nn/s/1"), Optional.empty()));
    shell.run("stop", "--savepoint", "hdfs:///s", FakeCluster.APPLICATION);
    shell.run("stop", "--json", FakeCluster.APPLICATION);
    shell.matches("stop-savepoint");
  }

  @Test
  void one_that_does_not_end_in_time_is_killed() throws IOException {
    cluster.obeys = false;
    shell.run("stop", "--timeout", "1ms", FakeCluster.SESSION);
    shell.run("stop", "--timeout", "1ms", "--json", FakeCluster.APPLICATION);
    shell.matches("stop-killed");
  }

  @Test
  void what_is_not_ones_own_and_tares_is_refused() throws IOException {
    shell.run("stop", "job_17_2");
    shell.run("stop", "application_1700000000000_9999");
    shell.run("stop", FakeCluster.FOREIGN);
    shell.run("stop", FakeCluster.NOT_TARES);
    shell.run("stop", "--json", FakeCluster.NOT_TARES);
    shell.matches("stop-refused");
    assertThat(cluster.asked).containsOnly("close");
  }

  @Test
  void a_yarn_that_does_not_answer_has_its_own_exit_status() throws IOException {
    cluster.silent = true;
    shell.run("list");
    shell.run("stop", "--json", FakeCluster.SESSION);
    shell.matches("running-unreachable");
  }

  @Test
  void a_time_is_written_as_flink_writes_it() {
    assertThat(shell.run("stop", "--timeout", "soon", FakeCluster.SESSION).exit())
        .isEqualTo(ExitCode.USAGE);
  }
}
