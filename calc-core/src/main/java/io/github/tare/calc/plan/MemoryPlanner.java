package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.Comparator;
import java.util.List;

/** Turns a configuration into the memory plan of a process, or into all that is wrong with it. */
public final class MemoryPlanner {
  private final FlinkVersion version;
  private final PlanningMode mode;

  /** A planner that agrees with this Flink version. */
  public MemoryPlanner(FlinkVersion version, PlanningMode mode) {
    this.version = version;
    this.mode = mode;
  }

  /** The plan of one process. Never throws for anything a user can write. */
  public PlanResult plan(ProcessKind process, Options options) {
    Draft draft = Planning.reviewed(version, mode, process, options);
    Problems problems = problems(draft, process, options);
    return draft
        .plan()
        .<PlanResult>map(plan -> new PlanResult.Planned(plan, problems))
        .orElseGet(() -> new PlanResult.Rejected(problems));
  }

  private Problems problems(Draft draft, ProcessKind process, Options options) {
    Hints hints = new Hints(draft, options, changed -> run(process, changed));
    List<Problem> problems =
        draft.findings().stream()
            .sorted(Comparator.comparing(Finding::severity))
            .map(hints::problem)
            .toList();
    return new Problems(problems);
  }

  private Draft run(ProcessKind process, Options options) {
    return Planning.run(version, mode, process, options);
  }
}
