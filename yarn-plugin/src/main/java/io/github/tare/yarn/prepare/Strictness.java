package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.preflight.Verdict;
import java.util.List;

/** How much it takes to reject a configuration. */
public enum Strictness {
  /** An error. */
  ERRORS,
  /** A warning is enough. */
  WARNINGS;

  /** What these problems mean; a cluster that only has no room yet refuses. */
  public ExitCode verdict(Problems problems) {
    if (problems.refuse()) {
      return ExitCode.CONFIGURATION_REJECTED;
    }
    List<Problem> warnings =
        problems.all().stream().filter(it -> it.severity() == Severity.WARNING).toList();
    if (this == ERRORS || warnings.isEmpty()) {
      return ExitCode.OK;
    }
    return warnings.stream().allMatch(Verdict::isWait)
        ? ExitCode.CLUSTER_REFUSES
        : ExitCode.CONFIGURATION_REJECTED;
  }
}
