package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.room.ContainerFit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of planning.
 *
 * @param byProcess each process that was asked for, in that order; empty where it has no plan
 * @param problems of all of them, each once
 */
record Plans(Map<ProcessKind, Optional<MemoryPlan>> byProcess, Problems problems) {
  Plans {
    byProcess = Collections.unmodifiableMap(new LinkedHashMap<>(byProcess));
  }

  /** Plans these processes. */
  static Plans of(
      FlinkVersion version, PlanningMode mode, Options options, List<ProcessKind> processes) {
    MemoryPlanner planner = new MemoryPlanner(version, mode);
    Map<ProcessKind, Optional<MemoryPlan>> plans = new LinkedHashMap<>();
    Set<Problem> problems = new LinkedHashSet<>();
    for (ProcessKind process : processes) {
      PlanResult result = planner.plan(process, options);
      problems.addAll(result.problems().all());
      plans.put(
          process,
          result.fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty()));
    }
    return new Plans(plans, new Problems(List.copyOf(problems)));
  }

  /** The same as they fit their containers. */
  Plans fitted(ContainerFit fit) {
    Map<ProcessKind, Optional<MemoryPlan>> plans = new LinkedHashMap<>();
    Problems found = problems;
    for (Map.Entry<ProcessKind, Optional<MemoryPlan>> process : byProcess.entrySet()) {
      plans.put(process.getKey(), process.getValue().map(fit::fit));
      if (process.getValue().isPresent()) {
        found = fit.fit(found, process.getValue().get());
      }
    }
    return new Plans(plans, found);
  }

  /** The plan of this process, if it has one. */
  Optional<MemoryPlan> of(ProcessKind process) {
    return byProcess.getOrDefault(process, Optional.empty());
  }
}
