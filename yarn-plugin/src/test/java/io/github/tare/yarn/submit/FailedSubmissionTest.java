package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.submit.ApplicationStatus.Outcome;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, and whoever gives up: nothing is left, and the reason is told. */
class FailedSubmissionTest {
  private static final String WAITING = "waiting for resources to be assigned for AM";

  @TempDir private Path directory;
  private final FakeSurroundings around = new FakeSurroundings();
  private final FakeYarn yarn = new FakeYarn();
  private ClearedJob job = new ClearedJob(Path.of(""));

  @BeforeEach
  void aFlinkAndAJob() throws IOException {
    job = ClearedJob.in(directory);
  }

  @Test
  void without_a_name_nothing_is_staged() throws IOException {
    yarn.givingNoName("the connection was refused");
    refused("no-name.txt");
    assertThat(yarn.asked).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_staged_ends_it() throws IOException {
    around.area.breakingAt("lib/flink-dist-2.3.0.jar");
    refused("staging-failed.txt");
    assertThat(yarn.asked).containsExactly("name", "kill " + FakeYarn.ID);
  }

  @Test
  void a_file_that_vanished_since_it_was_checked_ends_it() throws IOException {
    Cleared cleared = cleared();
    Files.delete(directory.resolve("plugins/metrics/jmx.jar"));
    SubmissionResult result = submission().run(cleared, Follow.TO_THE_END);
    Golden.check(
        FailedSubmissionTest.class,
        "612-local-file-changed.txt",
        ProblemText.of(result.problems()).replace(directory.toString(), "/opt/flink"));
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void a_ship_file_that_vanished_since_it_was_checked_ends_it() throws IOException {
    Path data = Files.createDirectory(directory.resolve("data"));
    Files.writeString(data.resolve("a.csv"), "a");
    Files.writeString(data.resolve("b.csv"), "b");
    Cleared cleared = ClearedJob.in(directory).with("yarn.ship-files", data.toString());
    Files.delete(data.resolve("b.csv"));
    SubmissionResult result = submission().run(cleared, Follow.TO_THE_END);
    assertThat(ProblemText.of(result.problems()))
        .contains("TARE-612")
        .contains(data.resolve("b.csv").toString());
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void a_manifest_that_cannot_be_staged_ends_it() throws IOException {
    around.area.breakingAt(Manifest.FILE_NAME);
    refused("manifest-failed.txt");
  }

  @Test
  void an_application_that_yarn_refuses_leaves_nothing() throws IOException {
    yarn.refusing("queue root.closed is STOPPED");
    refused("submission-refused.txt");
    assertThat(yarn.asked).endsWith("kill " + FakeYarn.ID);
  }

  @Test
  void an_application_that_fails_before_it_runs_says_what_yarn_says() throws IOException {
    yarn.then(State.ACCEPTED, "")
        .then(State.FAILED, "AM Container exited with exitCode: 1\nError: no main class");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    golden("failed-before-running.txt", result);
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void a_master_that_registers_and_fails_before_it_is_reached_did_not_run() throws IOException {
    yarn.thenRegistered()
        .then(State.FAILED, "AM Container exited with exitCode: 1\nError: no main class");
    golden("failed-before-running.txt", submission().run(cleared(), Follow.TO_THE_END));
  }

  @Test
  void a_job_that_fails_is_no_success() throws IOException {
    yarn.then(State.RUNNING, "").then(State.FINISHED, Outcome.FAILED, "the job threw");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    golden("job-failed.txt", result);
    assertThat(result.good()).isFalse();
  }

  @Test
  void an_application_that_somebody_kills_leaves_nothing() throws IOException {
    yarn.then(State.RUNNING, "").then(State.KILLED, "killed by user jane");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    golden("killed.txt", result);
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void a_yarn_that_is_silent_for_a_while_is_asked_again() throws IOException {
    yarn.then(State.RUNNING, "").thenSilence().thenSilence().then(State.FINISHED, "");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    assertThat(result.good()).isTrue();
    assertThat(around.told)
        .containsOnlyOnce("unanswered: the connection was refused")
        .endsWith("FINISHED");
  }

  @Test
  void a_yarn_that_stays_silent_is_given_up_and_nothing_is_killed() throws IOException {
    yarn.then(State.RUNNING, "").thenSilence();
    golden("lost-sight.txt", submission().run(cleared(), Follow.TO_THE_END));
    assertThat(yarn.asked).doesNotContain("kill " + FakeYarn.ID);
    assertThat(around.area.isThere()).isTrue();
  }

  @Test
  void what_cannot_be_cleaned_up_is_said_with_how_to() throws IOException {
    yarn.refusing("the queue is full").notKilling("no answer came in time");
    around.area.staying();
    golden("clean-up-incomplete.txt", submission().run(cleared(), Follow.TO_THE_END));
  }

  @Test
  void cancelled_while_staging_it_leaves_nothing() throws Exception {
    CountDownLatch hangs = around.area.hanging();
    Submission submission = submission();
    AtomicReference<SubmissionResult> result = new AtomicReference<>();
    Cleared cleared = cleared();
    Thread thread = new Thread(() -> result.set(submission.run(cleared, Follow.TO_THE_END)));
    thread.start();
    hangs.await();
    submission.cancel();
    assertThat(around.area.isThere()).isFalse();
    assertThat(yarn.asked).containsExactly("name", "kill " + FakeYarn.ID);
    thread.join();
    golden("cancelled.txt", result.get());
  }

  @Test
  void cancelled_while_waiting_it_leaves_nothing() throws IOException {
    Submission submission = submission();
    Thread canceller = new Thread(submission::cancel);
    yarn.then(State.ACCEPTED, WAITING).thenRun(() -> startAndAwaitRequest(canceller));
    golden("cancelled.txt", submission.run(cleared(), Follow.TO_THE_END));
    assertThat(yarn.asked).endsWith("kill " + FakeYarn.ID);
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void cancelled_while_running_it_is_only_watched_no_longer() throws IOException {
    Submission submission = submission();
    Thread canceller = new Thread(submission::cancel);
    yarn.then(State.RUNNING, "").thenRun(() -> startAndAwaitRequest(canceller));
    SubmissionResult result = submission.run(cleared(), Follow.TO_THE_END);
    assertThat(result).isInstanceOf(SubmissionResult.Running.class);
    assertThat(yarn.asked).doesNotContain("kill " + FakeYarn.ID);
    assertThat(around.area.isThere()).isTrue();
  }

  @Test
  void cancelling_what_has_ended_or_never_began_does_nothing() throws IOException {
    yarn.then(State.FINISHED, "");
    submission().cancel();
    Submission submission = submission();
    submission.run(cleared(), Follow.TO_THE_END);
    submission.cancel();
    assertThat(yarn.asked).doesNotContain("kill " + FakeYarn.ID);
  }

  private static void startAndAwaitRequest(Thread canceller) {
    canceller.start();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refused(String name) throws IOException {
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    golden(name, result);
    assertThat(result.good()).isFalse();
    assertThat(around.area.isThere()).isFalse();
    assertThat(around.area.files()).isEmpty();
  }

  private static void golden(String name, SubmissionResult result) {
    String kind = result.getClass().getSimpleName();
    Golden.check(FailedSubmissionTest.class, name, kind + "\n" + ProblemText.of(result.problems()));
  }

  private Submission submission() {
    return new Submission(around.with(yarn, job.tareJar()), Runnable::run);
  }

  private Cleared cleared(String... keysAndValues) throws IOException {
    return job.with(keysAndValues);
  }
}
