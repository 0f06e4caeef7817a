package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problems;
import java.util.Objects;

/** What came of a submission. */
public sealed interface SubmissionResult {
  /** All that went wrong or is worth knowing. */
  Problems problems();

  /** Whether there is nothing to complain about: the application runs, or its job succeeded. */
  boolean good();

  /**
   * The application runs, and nobody watches it any more.
   *
   * @param applicationId its id
   * @param webInterface where Flink's web interface is
   * @param problems warnings
   */
  record Running(String applicationId, String webInterface, Problems problems)
      implements SubmissionResult {
    public Running {
      Objects.requireNonNull(applicationId);
      Objects.requireNonNull(webInterface);
      Objects.requireNonNull(problems);
    }

    @Override
    public boolean good() {
      return true;
    }
  }

  /**
   * The application was watched to its end.
   *
   * @param applicationId its id
   * @param outcome what it said of itself
   * @param problems an error unless it succeeded
   */
  record Ended(String applicationId, ApplicationStatus.Outcome outcome, Problems problems)
      implements SubmissionResult {
    public Ended {
      Objects.requireNonNull(applicationId);
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(problems);
    }

    @Override
    public boolean good() {
      return outcome == ApplicationStatus.Outcome.SUCCEEDED;
    }
  }

  /**
   * It did not run in time, and was left waiting as the user chose; its files are where it needs
   * them, and its master removes them at the end.
   *
   * @param applicationId its id
   * @param problems that it does not run yet
   */
  record Waiting(String applicationId, Problems problems) implements SubmissionResult {
    public Waiting {
      Objects.requireNonNull(applicationId);
      Objects.requireNonNull(problems);
    }

    @Override
    public boolean good() {
      return false;
    }
  }

  /**
   * It did not come to run, or was cancelled; what was taken has been given back.
   *
   * @param problems why, and anything that could not be cleaned up
   */
  record NotRunning(Problems problems) implements SubmissionResult {
    public NotRunning {
      Objects.requireNonNull(problems);
    }

    @Override
    public boolean good() {
      return false;
    }
  }
}
