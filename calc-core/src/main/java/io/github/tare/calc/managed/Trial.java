package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans again with one change, to see whether a problem goes away and none comes. */
final class Trial {
  private final FlinkVersion version;
  private final MemoryPlanner planner;
  private final Optional<Set<Consumer>> named;
  private final Options options;
  private final Set<ProblemCode> known;

  /**
   * Trials around one configuration.
   *
   * @param before what is wrong with its managed memory
   */
  Trial(
      FlinkVersion version,
      PlanningMode mode,
      Optional<Set<Consumer>> named,
      Options options,
      Problems before) {
    this.version = version;
    this.planner = new MemoryPlanner(version, mode);
    this.named = named;
    this.options = options;
    this.known = serious(plan(options).problems().and(before));
  }

  boolean works(ProblemCode code, Remedy remedy) {
    Set<ProblemCode> after = serious(problems(options.with(remedy)));
    return !after.contains(code) && known.containsAll(after);
  }

  private Problems problems(Options changed) {
    PlanResult result = plan(changed);
    return result
        .problems()
        .and(result.fold(planned -> managed(planned.plan(), changed), no -> Problems.none()));
  }

  private PlanResult plan(Options changed) {
    return planner.plan(ProcessKind.TASK_EXECUTOR, changed);
  }

  private Problems managed(MemoryPlan plan, Options changed) {
    return SlotShare.of(plan)
        .map(slot -> new Sharing(version, plan, slot, changed, named).run().problems())
        .orElse(Problems.none());
  }

  private static Set<ProblemCode> serious(Problems problems) {
    return problems.all().stream()
        .filter(problem -> problem.severity() != Severity.NOTE)
        .map(Problem::code)
        .collect(Collectors.toSet());
  }
}
