package io.github.tare.calc.plan;

import io.github.tare.calc.problem.Problems;
import java.util.function.Function;

/** A plan, or every reason why there is none. */
public sealed interface PlanResult permits PlanResult.Planned, PlanResult.Rejected {

  /** What to do in either case. */
  <R> R fold(
      Function<? super Planned, ? extends R> planned,
      Function<? super Rejected, ? extends R> rejected);

  /** Warnings and notes of a plan, or the errors of a refusal and all else that was found. */
  Problems problems();

  /**
   * A plan that holds.
   *
   * @param plan the plan
   * @param problems warnings and notes
   */
  record Planned(MemoryPlan plan, Problems problems) implements PlanResult {
    @Override
    public <R> R fold(
        Function<? super Planned, ? extends R> planned,
        Function<? super Rejected, ? extends R> rejected) {
      return planned.apply(this);
    }
  }

  /**
   * No plan.
   *
   * @param problems at least one of them an error
   */
  record Rejected(Problems problems) implements PlanResult {
    public Rejected {
      if (!problems.refuse()) {
        throw new IllegalArgumentException("a refusal needs an error");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Planned, ? extends R> planned,
        Function<? super Rejected, ? extends R> rejected) {
      return rejected.apply(this);
    }
  }
}
