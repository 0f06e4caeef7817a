package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions whose application waits: for a while, or for too long. */
class LateSubmissionTest {
  private static final String WAITING = "waiting for resources to be assigned for AM";
  private static final String QUEUE_FULL =
      WAITING
          + ". Queue's used capacity (absolute resource) = <memory:8192, vCores:8> ;"
          + " Queue's max capacity (absolute resource) = <memory:8192, vCores:8> ;";

  @TempDir private Path directory;
  private final FakeSurroundings around = new FakeSurroundings();
  private final FakeYarn yarn = new FakeYarn();
  private ClearedJob job = new ClearedJob(Path.of(""));

  @BeforeEach
  void aJob() throws IOException {
    job = ClearedJob.in(directory);
  }

  @Test
  void an_application_that_does_not_run_in_time_is_killed() throws IOException {
    yarn.then(State.ACCEPTED, QUEUE_FULL);
    SubmissionResult result = submission().run(job.with(), Follow.TO_THE_END);
    golden("604-too-late.txt", result);
    assertThat(result.good()).isFalse();
    assertThat(around.area.isThere()).isFalse();
    assertThat(yarn.asked).endsWith("kill " + FakeYarn.ID);
  }

  @Test
  void a_time_without_end_is_waited_for() throws IOException {
    yarn.then(State.ACCEPTED, "").then(State.RUNNING, "");
    Cleared patient = job.with("tare.submit.start-timeout", Long.MAX_VALUE + " s");
    assertThat(submission().run(patient, Follow.UNTIL_RUNNING).good()).isTrue();
  }

  @Test
  void one_that_is_to_be_left_waits_on_with_its_files() throws IOException {
    yarn.then(State.ACCEPTED, QUEUE_FULL);
    SubmissionResult result =
        submission().run(job.with("tare.submit.on-timeout", "leave"), Follow.TO_THE_END);
    golden("608-left-waiting.txt", result);
    assertThat(result.good()).isFalse();
    assertThat(yarn.asked).containsExactly("name", "submit " + FakeYarn.ID);
    assertThat(around.area.isThere()).isTrue();
    assertThat(around.told).endsWith("left");
  }

  @Test
  void what_the_master_needs_is_what_yarn_grants_it() throws IOException {
    yarn.then(State.ACCEPTED, QUEUE_FULL);
    submission().run(job.on(Clusters.coarse()), Follow.TO_THE_END);
    assertThat(around.told).anyMatch(line -> line.contains("2 GiB (2147483648 bytes) needed"));
  }

  @Test
  void a_reason_counts_from_when_it_began() throws IOException {
    yarn.then(State.ACCEPTED, WAITING);
    for (int i = 0; i < 1000; i++) {
      yarn.then(State.ACCEPTED, WAITING);
    }
    yarn.then(State.ACCEPTED, QUEUE_FULL);
    SubmissionResult result = submission().run(job.with(), Follow.TO_THE_END);
    assertThat(result.problems().all().get(0).message())
        .contains("For the last 1 min 39 s: the queue, or one above it, is at its maximum");
  }

  @Test
  void where_yarn_says_nothing_that_is_told_after_a_while_and_at_the_end() throws IOException {
    yarn.then(State.ACCEPTED, "");
    SubmissionResult result = submission().run(job.with(), Follow.TO_THE_END);
    assertThat(around.told)
        .containsSubsequence(
            "ACCEPTED",
            "ACCEPTED waits: " + WaitKind.SILENT.clause(""),
            "65 s still",
            "125 s still",
            "cleaning up");
    assertThat(result.problems().all().get(0).message()).contains("For the last 4 min 55 s: YARN");
  }

  @Test
  void a_yarn_that_never_answers_says_nothing_of_why() throws IOException {
    yarn.thenSilence();
    SubmissionResult result = submission().run(job.with(), Follow.TO_THE_END);
    assertThat(result.problems().all().get(0).message())
        .endsWith("did not run within 5 min, so it is killed. YARN does not say why.");
  }

  @Test
  void a_master_whose_workers_get_no_containers_waits_for_them() throws IOException {
    yarn.with(1);
    for (int i = 0; i < 90; i++) {
      yarn.then(State.RUNNING, "");
    }
    yarn.with(2).then(State.RUNNING, "").with(1).then(State.RUNNING, "");
    for (int i = 0; i < 90; i++) {
      yarn.then(State.RUNNING, "");
    }
    yarn.then(State.FINISHED, "");
    submission().run(job.with(), Follow.TO_THE_END);
    assertThat(around.told)
        .endsWith(
            "RUNNING",
            "running at http://node-1:8081",
            "RUNNING waits: no TaskExecutor has a container yet",
            "80 s still",
            "RUNNING no longer waits",
            "FINISHED");
  }

  private static void golden(String name, SubmissionResult result) {
    String kind = result.getClass().getSimpleName();
    Golden.check(SubmissionTest.class, name, kind + "\n" + ProblemText.of(result.problems()));
  }

  private Submission submission() {
    return new Submission(around.with(yarn, job.tareJar()), Runnable::run);
  }
}
