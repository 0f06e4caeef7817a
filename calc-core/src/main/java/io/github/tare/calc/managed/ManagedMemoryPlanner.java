package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares out a TaskExecutor's managed memory, or says why that cannot be done. */
public final class ManagedMemoryPlanner {
  private static final int ALTERNATIVES = 2;

  private final FlinkVersion version;
  private final PlanningMode mode;
  private final Optional<Set<Consumer>> named;

  /**
   * A planner that agrees with this Flink version.
   *
   * @param named the consumers that the job has; empty to take what the configuration gives away
   */
  public ManagedMemoryPlanner(
      FlinkVersion version, PlanningMode mode, Optional<Set<Consumer>> named) {
    this.version = version;
    this.mode = mode;
    this.named = named;
  }

  /**
   * The managed memory of a plan, which must come from these options. Empty for a JobManager, where
   * there is no slot, and where an option is in error. Never throws for anything a user can write.
   */
  public Reviewed<ManagedMemory> share(MemoryPlan plan, Options options) {
    Optional<SlotShare> slot = SlotShare.of(plan);
    if (slot.isEmpty()) {
      return new Reviewed<>(Optional.empty(), Problems.none());
    }
    Reviewed<ManagedMemory> draft = new Sharing(version, plan, slot.get(), options, named).run();
    if (draft.problems().all().stream().allMatch(problem -> problem.remedies().isEmpty())) {
      return draft;
    }
    Trial trial = new Trial(version, mode, named, options, draft.problems());
    List<Problem> tried =
        draft.problems().all().stream().map(problem -> withWorking(problem, trial)).toList();
    return new Reviewed<>(draft.value(), new Problems(tried));
  }

  /** Only the remedies that work, which then are the hint. */
  private static Problem withWorking(Problem problem, Trial trial) {
    List<Remedy> working =
        problem.remedies().stream()
            .filter(remedy -> trial.works(problem.code(), remedy))
            .limit(ALTERNATIVES)
            .toList();
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.message(),
        problem.places(),
        working.isEmpty() ? problem.hint() : sentence(working),
        working);
  }

  private static String sentence(List<Remedy> remedies) {
    String words = remedies.stream().map(Remedy::words).collect(Collectors.joining(", or "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
