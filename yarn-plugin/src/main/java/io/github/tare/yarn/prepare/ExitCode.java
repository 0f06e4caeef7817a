package io.github.tare.yarn.prepare;

/** How the {@code tare} command ends; scripts depend on these. */
public enum ExitCode {
  /** All is well; there may be warnings. */
  OK(0),
  /** The command line itself is wrong. */
  USAGE(2),
  /** The configuration is rejected; with {@code --strict} warnings are enough. */
  CONFIGURATION_REJECTED(3),
  /** The cluster would refuse it. */
  CLUSTER_REFUSES(4),
  /** The submission or the start-up failed, or the job did, or it was left waiting to run. */
  SUBMISSION_FAILED(5),
  /** The cluster does not answer. */
  CLUSTER_UNREACHABLE(6),
  /** A bug in Tare. */
  BUG(70);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The process's exit status. */
  public int status() {
    return status;
  }
}
