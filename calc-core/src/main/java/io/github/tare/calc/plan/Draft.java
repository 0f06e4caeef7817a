package io.github.tare.calc.plan;

import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one planning run came to.
 *
 * @param plan the plan, if nothing was wrong
 * @param findings all that was found
 */
record Draft(Optional<MemoryPlan> plan, List<Finding> findings) {
  Draft {
    findings = List.copyOf(findings);
  }

  /** The same with more findings. */
  Draft and(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Draft(plan, all);
  }

  List<Finding> errors() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
