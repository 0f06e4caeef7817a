package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.submit.ApplicationStatus.Outcome;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitGoldenTest {
  private static final String[] SUBMIT = {"submit", "-c", "Job", "/x/job.jar", "--input", "in"};

  private static final String NO_ROOM =
      "Application is Activated, waiting for resources to be assigned for AM.  Last Node which was"
          + " processed for the application : node-1:45454 ( Partition : [], Total resource :"
          + " <memory:8192, vCores:8>, Available resource : <memory:1024, vCores:6> ).";

  @TempDir Path directory;
  private FakeDoor cluster;
  private Transcript shell;

  @BeforeEach
  void aJobAndAFlink() throws IOException {
    cluster = new FakeDoor(directory.resolve("tare-0.1.0.jar"));
    shell = new Transcript(directory, cluster).flink().file("tare-0.1.0.jar", "tare");
    shell.job();
  }

  @Test
  void a_job_is_followed_to_its_end() throws IOException {
    cluster
        .then(State.ACCEPTED, Outcome.UNDEFINED, "")
        .then(State.RUNNING, Outcome.UNDEFINED, "")
        .then(State.FINISHED, Outcome.SUCCEEDED, "");
    shell.run(SUBMIT);
    shell.matches("submit");
  }

  @Test
  void a_job_that_loses_taskexecutors_says_so_at_once_and_at_its_end() throws IOException {
    losing();
    shell.run("submit", "-c", "Job", "/x/job.jar");
    shell.matches("submit-losses");
  }

  @Test
  void the_same_as_json() throws IOException {
    losing();
    shell.run("submit", "--json", "-c", "Job", "/x/job.jar");
    shell.matches("submit-losses-json");
  }

  private void losing() {
    String container = "container_1700000000000_0007_01_000002";
    String why = "killed: native memory 412 MiB over its budget of 400 MiB";
    cluster.lost.add(new LostWorker(Instant.parse("2026-11-22T23:49:40Z"), container, -104, why));
    cluster
        .then(State.RUNNING, Outcome.UNDEFINED, "")
        .then(State.RUNNING, Outcome.UNDEFINED, "")
        .then(
            State.FINISHED,
            Outcome.SUCCEEDED,
            "It lost a TaskExecutor: " + why + " (" + container + ", exit status -104).");
  }

  @Test
  void a_detached_submission_says_how_to_end_the_application() throws IOException {
    cluster.then(State.RUNNING, Outcome.UNDEFINED, "");
    shell.run("submit", "-d", "-c", "Job", "/x/job.jar");
    shell.run("submit", "-d", "--json", "-c", "Job", "/x/job.jar");
    shell.matches("submit-detached");
  }

  @Test
  void a_session_is_submitted_without_a_job() throws IOException {
    cluster.then(State.RUNNING, Outcome.UNDEFINED, "");
    shell.run("session", "-d");
    shell.run("session", "-d", "--json");
    shell.matches("session");
  }

  @Test
  void a_session_that_is_followed_ends_when_it_is_stopped() throws IOException {
    cluster.then(State.RUNNING, Outcome.UNDEFINED, "").then(State.FINISHED, Outcome.SUCCEEDED, "");
    shell.run("session");
    shell.matches("session-attached");
  }

  @Test
  void a_session_is_checked_as_a_job_is() throws IOException {
    shell.run("session", "-Dtaskmanager.memory.process.size=16g");
    shell.matches("session-refused");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void an_application_that_waits_too_long_is_killed_or_left_as_its_user_chose() throws IOException {
    cluster.then(State.ACCEPTED, Outcome.UNDEFINED, NO_ROOM);
    shell.run("submit", "-Dtare.submit.start-timeout=1ms", "-c", "Job", "/x/job.jar");
    assertThat(cluster.asked).contains("kill");
    cluster.asked.clear();
    shell.run(
        "submit",
        "-Dtare.submit.start-timeout=1ms",
        "-Dtare.submit.on-timeout=leave",
        "--json",
        "-c",
        "Job",
        "/x/job.jar");
    shell.matches("submit-waiting");
    assertThat(cluster.asked).doesNotContain("kill");
  }

  @Test
  void a_job_that_fails_is_told_with_yarns_words() throws IOException {
    cluster
        .then(State.RUNNING, Outcome.UNDEFINED, "")
        .then(State.FINISHED, Outcome.FAILED, "the job divided by zero");
    shell.run(SUBMIT);
    shell.matches("submit-failed");
  }

  @Test
  void what_the_cluster_would_refuse_is_refused_before_anything_is_taken() throws IOException {
    shell.run(
        "submit",
        "-Dtaskmanager.memory.process.size=16g",
        "-Dyarn.application.queue=nowhere",
        "/x/job.jar");
    shell.run("check", "-Dyarn.application.queue=nowhere", "/x/job.jar");
    shell.matches("submit-refused");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void a_configuration_that_is_wrong_too_is_told_first() {
    Transcript.Result result =
        shell.run(
            "submit",
            "-Dyarn.application.queue=nowhere",
            "-Dyarn.application.priority=high",
            "-c",
            "Job",
            "/x/job.jar");

    assertThat(result.exit()).isEqualTo(ExitCode.CONFIGURATION_REJECTED);
    assertThat(result.err()).contains("yarn.application.priority is 'high'").contains("nowhere");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void what_is_wrong_anyway_comes_first_and_what_the_cluster_adds_in_the_same_report()
      throws IOException {
    String[] wrong = {"-Dtaskmanager.memory.managed.size=2g", "-Dyarn.application.queue=nowhere"};
    shell.run("submit", wrong[0], wrong[1], "-Dyarn.quee=x", "/x/job.jar");
    shell.run("check", wrong[0], wrong[1], "-Dyarn.quee=x", "/x/job.jar");
    cluster.silent();
    shell.run("submit", wrong[0], "/x/job.jar");
    shell.matches("submit-wrong-twice");
  }

  @Test
  void what_is_wrong_anyway_is_told_before_the_cluster_is_asked() {
    cluster.broken();
    String wrong = "-Dtaskmanager.memory.managed.size=2g";
    assertThat(shell.run("submit", wrong, "-c", "Job", "/x/job.jar").err())
        .startsWith("ERROR TARE-204 ")
        .contains("\ntare: this is a bug");
    assertThat(shell.run("session", wrong).err()).startsWith("ERROR TARE-204 ");
    assertThat(shell.run("check", wrong).out()).startsWith("ERROR TARE-204 ");
    assertThat(shell.run("check", "--json", wrong).out()).isEmpty();
    assertThat(shell.run("submit", "--json", wrong, "/x/job.jar").out()).isEmpty();
  }

  @Test
  void a_cluster_that_does_not_answer_has_its_own_exit_status() throws IOException {
    cluster.silent();
    shell.run(SUBMIT);
    shell.run("check");
    shell.matches("submit-unreachable");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void a_warning_is_enough_where_somebody_is_strict() {
    Transcript.Result result =
        shell.run("submit", "--strict", "-Dyarn.quee=x", "-c", "Job", "/x/job.jar");

    assertThat(result.exit()).isEqualTo(ExitCode.CONFIGURATION_REJECTED);
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void a_plan_for_another_flink_is_not_submitted() throws IOException {
    shell.run("submit", "--flink-version", "1.20", "-c", "Job", "/x/job.jar");
    shell.run("submit", "--flink-version", "1.19", "-c", "Job", "/x/job.jar");
    shell.matches("submit-other-flink");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void a_class_path_without_hadoop_is_no_bug_of_tare() {
    cluster.withoutHadoop();
    Transcript.Result result = shell.run("check");

    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            "tare: there is no Hadoop: set HADOOP_CLASSPATH or HADOOP_HOME, or put hadoop on the"
                + " PATH.\n");
  }

  @Test
  void a_bug_has_its_own_exit_status_and_shows_its_trace_only_when_asked() {
    cluster.broken();
    Transcript.Result quiet = shell.run("check");
    Transcript.Result loud = shell.run("check", "--debug");

    assertThat(quiet.exit()).isEqualTo(ExitCode.BUG);
    assertThat(quiet.err().lines())
        .containsExactly(
            "tare: this is a bug in Tare 0.1.0: java.lang.IllegalStateException: broken",
            "Run it again with --debug and report what it prints.");
    assertThat(loud.err()).contains("\tat io.github.tare.yarn.cli.FakeDoor.");
  }

  @Test
  void a_dry_run_takes_nothing_and_shows_no_secret() {
    Transcript.Result result =
        shell.run(
            "submit",
            "--dry-run",
            "-Denv.java.opts.taskmanager=-Dssl.password='hu sh' -Dseen=yes",
            "-Dcontainerized.master.env.API_TOKEN=hush",
            "-c",
            "Job",
            "/x/job.jar");
    Transcript.Result json =
        shell.run(
            "submit",
            "--dry-run",
            "--json",
            "-Denv.java.opts.taskmanager=-Dssl.password='hu sh' -Dseen=yes",
            "-Dcontainerized.master.env.API_TOKEN=hush",
            "-c",
            "Job",
            "/x/job.jar");

    assertThat(result.exit()).isEqualTo(ExitCode.OK);
    assertThat(result.out())
        .contains("lib/flink-dist-2.3.0.jar", "usrlib/job.jar", "config.yaml", "-Dseen=yes")
        .contains("-Dssl.password=******")
        .endsWith("This was a dry run: nothing was taken and nothing was sent.\n")
        .doesNotContain("hu sh", "hush");
    assertThat(json.out())
        .contains("\"memoryMiB\" : 1728", "\"API_TOKEN\" : \"******\"")
        .doesNotContain("hu sh", "hush");
    assertThat(cluster.asked).containsOnly("open", "close");
  }
}
