package io.github.tare.calc.plan;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The plan that a process would have, had its errors been mended as their hints say. Nobody may
 * launch it: it shows what else is wrong, which would come out only once the errors are gone.
 *
 * @param plan the plan
 * @param changes that lead to it; of a total only where nothing else helps
 */
public record Mended(MemoryPlan plan, List<Remedy> changes) {
  public Mended {
    changes = List.copyOf(changes);
  }

  /** Makes one change after the other: each takes an error away and brings none. */
  static Optional<Mended> of(
      MemoryPlanner planner, ProcessKind process, Options options, List<Remedy> made) {
    PlanResult result = planner.plan(process, options);
    return result.fold(
        planned -> Optional.of(new Mended(planned.plan(), made)),
        rejected ->
            next(rejected)
                .flatMap(change -> of(planner, process, options.with(change), with(made, change))));
  }

  private static Optional<Remedy> next(PlanResult.Rejected rejected) {
    return rejected.problems().all().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.remedies().isEmpty())
        .map(Mended::gentlest)
        .findFirst();
  }

  /** One that leaves the totals, and so the container, as they are. */
  private static Remedy gentlest(Problem problem) {
    return problem.remedies().stream()
        .filter(remedy -> !ProcessKeys.isTotal(remedy.key()))
        .findFirst()
        .orElse(problem.remedies().get(0));
  }

  private static List<Remedy> with(List<Remedy> made, Remedy change) {
    List<Remedy> all = new ArrayList<>(made);
    all.add(change);
    return all;
  }

  /** Whether its container is as large as somebody asked for, whatever is changed in it. */
  public boolean hasItsOwnSize() {
    return plan.totalProcess().key().equals(ProcessKeys.of(plan.process()).processSize().name())
        && changes.stream().noneMatch(change -> ProcessKeys.isTotal(change.key()));
  }

  /** The problem as one of this plan: it says what that was reckoned with. */
  public Problem note(Problem problem) {
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.message() + " That is reckoned with this change: " + words() + ".",
        problem.places(),
        problem.hint(),
        problem.remedies());
  }

  private String words() {
    return changes.stream().map(Remedy::words).collect(Collectors.joining(", "));
  }
}
