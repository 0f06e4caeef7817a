package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
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
    return new PlanResult.Rejected(
        Problems.of(
            new Problem(
                ProblemCode.VALUE_UNREADABLE,
                Severity.ERROR,
                version + " " + mode + " " + process + options.all(),
                List.of(),
                "")));
  }
}
