package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.SubmitReport;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.Follow;
import io.github.tare.yarn.submit.GuardedSubmission;
import io.github.tare.yarn.submit.Parting;
import io.github.tare.yarn.submit.Preview;
import io.github.tare.yarn.submit.SubmissionResult;
import java.io.IOException;

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
    return switch (mode) {
      case DRY_RUN -> lookAhead(found);
      case DETACHED -> submit(found, Follow.UNTIL_RUNNING);
      case ATTACHED -> submit(found, Follow.TO_THE_END);
    };
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

  private ExitCode submit(Problems found, Follow follow) {
    SubmissionResult result =
        new GuardedSubmission(door, report.listener(), parting).run(cleared, follow);
    return report.result(result, found, cleared);
  }

  private ExitCode lookAhead(Problems found) {
    try (ClusterDoor.Connection cluster = door.open(cleared.candidate().yarn())) {
      return report.preview(
          Preview.of(cleared, cluster.yarn(), cluster.staging(), door.tare()), found);
    } catch (IOException e) {
      return failed(e, found);
    }
  }

  private ExitCode failed(IOException e, Problems found) {
    return report.result(
        new SubmissionResult.NotRunning(Problems.of(GuardedSubmission.unusable(e))),
        found,
        cleared);
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
