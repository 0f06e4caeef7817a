package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.proposal.Proposal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A process of another size, planned before anybody is told of it.
 *
 * @param proposal whose process it is
 * @param plan as it stands
 */
record SizeTrial(Proposal proposal, MemoryPlan plan) {
  static final String PROCESS = "process.size";
  static final String FLINK = "flink.size";

  /**
   * What sets one of its totals to this size, if the process then is as it should be.
   *
   * @param total {@link #PROCESS} or {@link #FLINK}
   * @param works whether the process may have this size
   */
  Optional<Remedy> set(String total, MemorySize size, Predicate<MemorySize> works) {
    String key = plan.process().keyPrefix() + ".memory." + total;
    return Optional.of(Remedy.set(key, MemorySizeText.shortest(size)))
        .filter(change -> size.bytes() > 0)
        .filter(change -> planned(change).filter(works).isPresent());
  }

  private Optional<MemorySize> planned(Remedy change) {
    return new MemoryPlanner(proposal.flinkVersion(), PlanningMode.CONTAINER)
        .plan(plan.process(), proposal.options().with(change))
        .fold(
            planned -> Optional.of(planned.plan().totalProcess().size()),
            rejected -> Optional.empty());
  }

  /** For the command line, for example {@code -Dtaskmanager.memory.process.size=8g}. */
  static String argument(Remedy change) {
    return "-D" + change.key() + "=" + change.value();
  }
}
