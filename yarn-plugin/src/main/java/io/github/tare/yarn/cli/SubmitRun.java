package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.SubmitReport;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.Follow;
import io.github.tare.yarn.submit.Parting;
import io.github.tare.yarn.submit.Preview;
import io.github.tare.yarn.submit.Submission;
import io.github.tare.yarn.submit.SubmissionResult;
import java.io.IOException;
import java.util.List;

/** Submits what was cleared, or shows what that would be. */
final class SubmitRun {
  private final ClusterDoor door;
  private final Cleared cleared;
  private final SubmitReport report;
  private final Parting parting;

  SubmitRun(ClusterDoor door, Cleared cleared, SubmitReport report, Parting parting) {
    this.door = door;
    this.cleared = cleared;
    this.report = report;
    this.parting = parting;
  }

  /**
   * Does it.
   *
   * @param found warnings and notes of the checks, to be told first
   */
  ExitCode go(Problems found, Mode mode) {
    report.found(found, cleared);
    try (ClusterDoor.Connection cluster = door.open(cleared.candidate().yarn())) {
      return switch (mode) {
        case DRY_RUN -> lookAhead(cluster, found);
        case DETACHED -> report.result(submit(cluster, Follow.UNTIL_RUNNING), found, cleared);
        case ATTACHED -> report.result(submit(cluster, Follow.TO_THE_END), found, cleared);
      };
    } catch (IOException e) {
      return failed(e, found);
    }
  }

  /** Shows what it would be on a cluster as it once was. */
  ExitCode lookAhead(ClusterFacts facts, Problems found) {
    try {
      Preview preview = Preview.of(cleared, facts, door.tare());
      Problems all = found.and(preview.unknown());
      report.found(all, cleared);
      return report.preview(preview, all);
    } catch (IOException e) {
      return failed(e, found);
    }
  }

  private ExitCode failed(IOException e, Problems found) {
    return report.result(new SubmissionResult.NotRunning(Problems.of(unusable(e))), found, cleared);
  }

  private SubmissionResult submit(ClusterDoor.Connection cluster, Follow follow) {
    Submission submission =
        new Submission(cluster.yarn(), cluster.staging(), door.tare(), report.listener(), parting);
    Thread giveUp = new Thread(submission::cancel, "tare-cancel");
    Runtime.getRuntime().addShutdownHook(giveUp);
    try {
      return submission.run(cleared, follow);
    } finally {
      forget(giveUp);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is being ended, and the hook is what cleaned up.
      return;
    }
  }

  private ExitCode lookAhead(ClusterDoor.Connection cluster, Problems found) throws IOException {
    return report.preview(
        Preview.of(cleared, cluster.yarn(), cluster.staging(), door.tare()), found);
  }

  private static Problem unusable(IOException e) {
    return new Problem(
        ProblemCode.STAGING_FAILED,
        Severity.ERROR,
        "The cluster's file system cannot be used: " + e.getMessage() + ".",
        List.of(),
        "");
  }

  /** How far a submission goes. */
  enum Mode {
    /** Nothing is taken. */
    DRY_RUN,
    /** Until it runs. */
    DETACHED,
    /** To the end of the job. */
    ATTACHED
  }
}
