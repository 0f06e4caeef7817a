package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.submit.Version;

/** What is said when Tare itself is wrong. */
final class BugReport {
  private final Console console;

  BugReport(Console console) {
    this.console = console;
  }

  /**
   * Says so, in a few lines.
   *
   * @param withTrace adds the stack trace
   */
  ExitCode write(Throwable bug, boolean withTrace) {
    console.err().println("tare: this is a bug in Tare " + Version.current() + ": " + bug);
    if (withTrace) {
      bug.printStackTrace(console.err());
    } else {
      console.err().println("Run it again with --debug and report what it prints.");
    }
    return ExitCode.BUG;
  }
}
