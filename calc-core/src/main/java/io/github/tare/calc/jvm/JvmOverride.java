package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;

/** A user's JVM option that sets what the plan sets too. */
record JvmOverride(JvmLimit limit, String token, MemorySize size, Place place) {

  /** The problem, unless it says what the plan says. */
  Optional<Problem> against(MemoryPlan plan) {
    return limit
        .planned(plan)
        .filter(planned -> !planned.equals(size))
        .map(planned -> problem(plan, planned));
  }

  private Problem problem(MemoryPlan plan, MemorySize planned) {
    return new Problem(
        ProblemCode.JVM_OPTION_OVERRIDES_PLAN,
        bursts(planned) ? Severity.ERROR : Severity.WARNING,
        "%s overrides the plan: %s is %s instead of %s. %s"
            .formatted(
                token, limit.displayName(), human(size), human(planned), effect(plan, planned)),
        List.of(place),
        "Remove it and set " + limit.remedy(plan) + " instead.");
  }

  /** A limit above the plan's is a container that YARN will kill; one below it is only a waste. */
  private boolean bursts(MemorySize planned) {
    return size.compareTo(planned) > 0;
  }

  private String effect(MemoryPlan plan, MemorySize planned) {
    if (limit == JvmLimit.INITIAL_HEAP) {
      return bursts(planned)
          ? "A JVM does not start when that is more than the maximum heap."
          : "The heap starts smaller and grows.";
    }
    return bursts(planned) ? tooMuch(plan, planned) : unused(planned);
  }

  private String tooMuch(MemoryPlan plan, MemorySize planned) {
    MemorySize more = size.minus(planned);
    return "The process may then take %s more than the %s of its container, and be killed for it."
        .formatted(human(more), human(plan.totalProcess().size()));
  }

  private String unused(MemorySize planned) {
    return "%s of the container is then never used.".formatted(human(planned.minus(size)));
  }
}
