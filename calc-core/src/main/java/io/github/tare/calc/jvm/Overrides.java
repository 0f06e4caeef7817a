package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.DirectLimitPolicy;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user's limits against those of the plan. They come later on the command line, so they win: one
 * above the plan's is a container that YARN will kill, one below is only a waste.
 */
final class Overrides {
  private final MemoryPlan plan;
  private final UserLimits user;

  Overrides(MemoryPlan plan, UserLimits user) {
    this.plan = plan;
    this.user = user;
  }

  List<Problem> problems() {
    return Stream.of(heap(), initialHeap(), direct(), metaspace())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Problem> heap() {
    MemorySize planned = JvmArguments.heap(plan);
    return differing(JvmLimit.HEAP, planned)
        .map(
            limit ->
                user.find(JvmLimit.INITIAL_HEAP).isEmpty() && isBelow(limit.size(), planned)
                    ? problem(
                        limit,
                        planned,
                        Severity.ERROR,
                        "The JVM does not start: it is also told -Xms%d, which is more."
                            .formatted(planned.bytes()))
                    : problem(limit, planned));
  }

  private Optional<Problem> initialHeap() {
    MemorySize planned = JvmArguments.heap(plan);
    MemorySize most = user.effective(JvmLimit.HEAP, planned);
    return differing(JvmLimit.INITIAL_HEAP, planned)
        .filter(limit -> isBelow(most, limit.size()) || isBelow(limit.size(), planned))
        .map(
            limit ->
                isBelow(most, limit.size())
                    ? problem(
                        limit,
                        planned,
                        Severity.ERROR,
                        "The JVM does not start: that is more than its maximum heap of %s."
                            .formatted(human(most)))
                    : problem(
                        limit, planned, Severity.WARNING, "The heap starts smaller and grows."));
  }

  private Optional<Problem> direct() {
    return DirectMemoryLimit.of(plan)
        .map(JvmArgument::size)
        .flatMap(
            planned ->
                differing(JvmLimit.DIRECT, planned)
                    .map(
                        limit ->
                            isUnlimited() && isBelow(limit.size(), planned)
                                ? problem(limit, planned, Severity.WARNING, aLimitAgain())
                                : problem(limit, planned)));
  }

  private Optional<Problem> metaspace() {
    MemorySize planned = plan.size(Pool.JVM_METASPACE);
    return differing(JvmLimit.METASPACE, planned).map(limit -> problem(limit, planned));
  }

  private Optional<UserLimit> differing(JvmLimit limit, MemorySize planned) {
    return user.find(limit).filter(own -> !own.size().equals(planned));
  }

  private Problem problem(UserLimit limit, MemorySize planned) {
    return isBelow(planned, limit.size())
        ? problem(limit, planned, Severity.ERROR, tooMuch(limit.size().minus(planned)))
        : problem(limit, planned, Severity.WARNING, unused(planned.minus(limit.size())));
  }

  private Problem problem(UserLimit limit, MemorySize planned, Severity severity, String effect) {
    return new Problem(
        ProblemCode.JVM_OPTION_OVERRIDES_PLAN,
        severity,
        "%s overrides the plan: %s is %s instead of %s. %s"
            .formatted(
                limit.word().token(),
                limit.limit().displayName(),
                human(limit.size()),
                human(planned),
                effect),
        List.of(limit.word().place()),
        "Remove it and set " + limit.limit().remedy(plan.process()) + " instead.");
  }

  private String tooMuch(MemorySize more) {
    return "The process may then take %s more than the %s of its container, and be killed for it."
        .formatted(human(more), human(plan.totalProcess().size()));
  }

  private boolean isUnlimited() {
    return plan.directLimit().filter(it -> it.value() == DirectLimitPolicy.UNLIMITED).isPresent();
  }

  private static String aLimitAgain() {
    return "That is a limit again, where %s asks for none."
        .formatted(TareOptions.DIRECT_LIMIT.name());
  }

  private static String unused(MemorySize less) {
    return "%s of the container is then never used.".formatted(human(less));
  }

  private static boolean isBelow(MemorySize one, MemorySize other) {
    return one.compareTo(other) < 0;
  }
}
