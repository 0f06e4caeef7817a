package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;

/** How much it takes to reject a configuration. */
enum Strictness {
  /** An error. */
  ERRORS,
  /** A warning is enough. */
  WARNINGS;

  /** What these problems of a configuration mean. */
  ExitCode verdict(Problems problems) {
    boolean rejected = problems.refuse() || (this == WARNINGS && problems.has(Severity.WARNING));
    return rejected ? ExitCode.CONFIGURATION_REJECTED : ExitCode.OK;
  }
}
