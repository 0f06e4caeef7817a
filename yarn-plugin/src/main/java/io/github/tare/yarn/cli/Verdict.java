package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;

/** What problems mean for the exit code. */
final class Verdict {
  private Verdict() {}

  /** For problems of the configuration; with {@code strict} a warning is enough. */
  static ExitCode of(Problems problems, boolean strict) {
    boolean rejected = problems.refuse() || (strict && problems.has(Severity.WARNING));
    return rejected ? ExitCode.CONFIGURATION_REJECTED : ExitCode.OK;
  }
}
