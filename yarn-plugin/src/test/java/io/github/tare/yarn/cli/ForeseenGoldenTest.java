package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Crowded;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.submit.ApplicationStatus.Outcome;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeseenGoldenTest {
  private static final String FIVE = "-Dparallelism.default=5";

  @TempDir Path directory;
  private FakeDoor cluster;
  private Transcript shell;

  @BeforeEach
  void aFlink() throws IOException {
    cluster = new FakeDoor(directory.resolve("tare-0.1.0.jar"));
    shell = new Transcript(directory, cluster).flink().file("tare-0.1.0.jar", "tare");
  }

  @Test
  void all_that_starts_is_said_to_start() throws IOException {
    shell.run("check", FIVE);
    shell.matches("foreseen-start");
  }

  @Test
  void workers_that_start_now_and_ever_are_counted() throws IOException {
    on(Crowded.partly());
    shell.run("check", FIVE);
    shell.run("check", "-Dparallelism.default=7");
    shell.matches("foreseen-partly");
  }

  @Test
  void what_a_master_waits_for_is_in_the_verdict() throws IOException {
    on(Crowded.masters());
    shell.run("check", FIVE);
    shell.run("check", FIVE, "--json");
    shell.matches("foreseen-wait");
  }

  @Test
  void what_the_workers_wait_for_is_in_the_verdict() throws IOException {
    on(Crowded.master());
    shell.run("check", FIVE);
    shell.matches("foreseen-wait-workers");
  }

  @Test
  void what_is_not_known_is_said_not_to_be_known() throws IOException {
    on(Crowded.unknown());
    shell.run("check", FIVE);
    shell.run("check", FIVE, "--json");
    shell.matches("foreseen-unknown");
  }

  @Test
  void a_rejection_says_why_and_that_nothing_starts() throws IOException {
    shell.run("check", "-Dyarn.application.queue=nowhere", "--json");
    shell.matches("foreseen-rejected");
  }

  @Test
  void a_wait_keeps_nobody_from_submitting_who_is_not_strict() throws IOException {
    on(Crowded.masters());
    cluster.then(State.RUNNING, Outcome.UNDEFINED, "");
    shell.job();
    shell.run("submit", "--strict", "-d", "-c", "Job", "/x/job.jar");
    assertThat(cluster.asked).isEmpty();
    shell.run("submit", "-d", "-c", "Job", "/x/job.jar");
    shell.matches("foreseen-submit");
  }

  @Test
  void where_somebody_is_strict_a_wait_is_the_clusters_and_another_warning_is_not() {
    on(Crowded.masters());
    assertThat(shell.run("check", "--strict").exit()).isEqualTo(ExitCode.CLUSTER_REFUSES);
    assertThat(shell.run("check", "--strict", "-Dyarn.quee=x").exit())
        .isEqualTo(ExitCode.CONFIGURATION_REJECTED);
    assertThat(shell.run("check").exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void what_it_would_wait_for_comes_before_other_warnings() {
    on(Crowded.masters());
    assertThat(shell.run("check", "-Dyarn.quee=x").out())
        .containsSubsequence("TARE-430", "TARE-104");
  }

  private void on(ClusterFacts facts) {
    cluster.of(facts);
  }
}
