package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a configuration into the memory plan of a process, or into all that is wrong with it. */
public final class MemoryPlanner {
  private final Map<ProcessKind, PlanningScope> scopes = new EnumMap<>(ProcessKind.class);

  /** A planner that agrees with this Flink version. */
  public MemoryPlanner(FlinkVersion version, PlanningMode mode) {
    for (ProcessKind process : ProcessKind.values()) {
      scopes.put(process, PlanningScope.of(version, mode, process));
    }
  }

  /** Reads the options of one process, to plan with them as often as need be. */
  public ParsedOptions parse(ProcessKind process, Options options) {
    return new ParsedOptions(new Settings(Objects.requireNonNull(scopes.get(process)), options));
  }

  /** The plan of one process. Never throws for anything a user can write. */
  public PlanResult plan(ProcessKind process, Options options) {
    return plan(parse(process, options));
  }

  /**
   * The plan of a TaskExecutor that a job asks for (fine-grained resource management): its task
   * pools, cores, slots and external resources are the job's, all else is the configuration's, and
   * its totals are what these come to. Equal to Flink's {@code
   * TaskExecutorProcessUtils.processSpecFromWorkerResourceSpec}.
   */
  public PlanResult plan(Options options, WorkerResources worker) {
    PlanningScope scope = Objects.requireNonNull(scopes.get(ProcessKind.TASK_EXECUTOR));
    return plan(ProcessKind.TASK_EXECUTOR, worker.over(options, scope.version()));
  }

  /** The plan of the process whose options they are. */
  public PlanResult plan(ParsedOptions options) {
    Draft draft = Planning.run(options.settings()).and(options.remarks());
    Problems problems = problems(draft, options.settings());
    return draft
        .plan()
        .<PlanResult>map(plan -> new PlanResult.Planned(plan, problems))
        .orElseGet(() -> new PlanResult.Rejected(problems));
  }

  /**
   * The plan of a process that has none, with its errors mended: to find out what else is wrong.
   * Empty where no hint leads to a plan.
   */
  public Optional<Mended> mended(ProcessKind process, Options options) {
    return Mended.of(this, process, options, List.of());
  }

  private static Problems problems(Draft draft, Settings settings) {
    if (draft.findings().isEmpty()) {
      return Problems.none();
    }
    Hints hints = new Hints(draft, settings);
    List<Problem> problems =
        draft.findings().stream()
            .sorted(Comparator.comparing(Finding::severity))
            .map(hints::problem)
            .toList();
    return new Problems(problems);
  }
}
