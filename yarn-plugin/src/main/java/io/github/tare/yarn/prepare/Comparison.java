package io.github.tare.yarn.prepare;

import io.github.tare.calc.plan.PlanDifference;
import io.github.tare.calc.problem.Problems;
import java.util.List;

/**
 * Two configurations side by side.
 *
 * @param old the first
 * @param now the second
 * @param differences of each process that has a plan in both, the JobManager's first
 */
public record Comparison(
    PlannedConfiguration old, PlannedConfiguration now, List<PlanDifference> differences) {
  public Comparison {
    differences = List.copyOf(differences);
  }

  /** Compares them. */
  public static Comparison of(PlannedConfiguration old, PlannedConfiguration now) {
    List<PlanDifference> differences =
        Explanation.BOTH.stream()
            .flatMap(
                process ->
                    old.side(process).stream()
                        .flatMap(
                            before ->
                                now.side(process).stream()
                                    .map(after -> PlanDifference.between(before, after))))
            .toList();
    return new Comparison(old, now, differences);
  }

  /** Of both. */
  public Problems problems() {
    return old.problems().and(now.problems());
  }

  /** What is wrong with, or worth knowing about, both alike. */
  public Problems common() {
    List<?> there = now.problems().all();
    return new Problems(old.problems().all().stream().filter(there::contains).toList());
  }

  /** What is said about one of them only. */
  public Problems only(PlannedConfiguration one) {
    List<?> both = common().all();
    return new Problems(
        one.problems().all().stream().filter(problem -> !both.contains(problem)).toList());
  }
}
