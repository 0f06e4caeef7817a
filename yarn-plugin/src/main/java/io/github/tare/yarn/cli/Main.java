package io.github.tare.yarn.cli;

/** The {@code tare} process; the only place that ends it. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends with its status. */
  public static void main(String[] args) {
    System.exit(ExitCode.BUG.status());
  }
}
