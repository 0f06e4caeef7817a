package io.github.tare.yarn.cli;

import io.github.tare.calc.jvm.JvmOptionGuard;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plans of the processes somebody asked for.
 *
 * @param plans those that exist, the JobManager's first
 * @param overridden the keys that several sources set
 * @param problems of all of them, each once
 */
record Explanation(List<MemoryPlan> plans, List<Overridden> overridden, Problems problems) {
  /** Of a configuration that cannot be read. */
  static final Explanation NONE = new Explanation(List.of(), List.of(), Problems.none());

  Explanation {
    plans = List.copyOf(plans);
    overridden = List.copyOf(overridden);
  }

  /** Plans these processes. */
  static Explanation of(
      FlinkVersion version, PlanningMode mode, Options options, List<ProcessKind> processes) {
    MemoryPlanner planner = new MemoryPlanner(version, mode);
    List<MemoryPlan> plans = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    for (ProcessKind process : processes) {
      PlanResult result = planner.plan(process, options);
      problems.addAll(result.problems().all());
      Optional<MemoryPlan> plan =
          result.fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
      plan.ifPresent(plans::add);
      problems.addAll(JvmOptionGuard.check(version, options, process, plan).all());
    }
    return new Explanation(plans, Overridden.in(options), new Problems(List.copyOf(problems)));
  }

  /** The plan of this process, if it has one. */
  Optional<MemoryPlan> plan(ProcessKind process) {
    return plans.stream().filter(plan -> plan.process() == process).findFirst();
  }
}
