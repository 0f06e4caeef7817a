package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.preflight.Cleared;
import java.io.IOException;
import java.util.List;

/** A submission on behalf of this process: if the process is ended, it is given up first. */
public final class GuardedSubmission {
  private final ClusterDoor door;
  private final SubmissionListener listener;
  private final Parting parting;

  /**
   * One that has not begun.
   *
   * @param door leads to the cluster
   * @param listener is told how it goes
   * @param parting what is done to an application that runs when the process is ended
   */
  public GuardedSubmission(ClusterDoor door, SubmissionListener listener, Parting parting) {
    this.door = door;
    this.listener = listener;
    this.parting = parting;
  }

  /** Connects, submits, and watches for as long as asked. */
  public SubmissionResult run(Cleared cleared, Follow follow) {
    try (ClusterDoor.Connection cluster = door.open(cleared.candidate().yarn())) {
      return guarded(new Submission(cluster, door.tare(), listener, parting), cleared, follow);
    } catch (IOException e) {
      return new SubmissionResult.NotRunning(Problems.of(unusable(e)));
    }
  }

  /** What to say where there is no connection. */
  public static Problem unusable(IOException why) {
    return new Problem(
        ProblemCode.STAGING_FAILED,
        Severity.ERROR,
        "The cluster's file system cannot be used: " + why.getMessage() + ".",
        List.of(),
        "");
  }

  private static SubmissionResult guarded(Submission submission, Cleared cleared, Follow follow) {
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
}
