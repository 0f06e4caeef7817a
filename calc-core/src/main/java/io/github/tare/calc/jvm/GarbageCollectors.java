package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The garbage collectors that a user chooses. */
final class GarbageCollectors {
  private final UserJvmOptions user;

  GarbageCollectors(UserJvmOptions user) {
    this.user = user;
  }

  /** More than one: for example one for all processes, and another for the TaskManagers. */
  Optional<Problem> conflict() {
    List<JvmWord> chosen =
        Stream.of(GarbageCollector.values())
            .map(collector -> collector.switchedOnBy(user))
            .flatMap(Optional::stream)
            .toList();
    return chosen.size() < 2 ? Optional.empty() : Optional.of(conflict(chosen));
  }

  /**
   * Before JDK 21, and later where it is not generational, ZGC maps the heap at three addresses;
   * YARN counts resident pages at each.
   */
  Optional<Problem> countedThrice(MemoryPlan plan, UserLimits limits) {
    MemorySize heap = limits.effective(JvmLimit.HEAP, JvmArguments.heap(plan));
    return GarbageCollector.Z.switchedOnBy(user)
        .filter(z -> user.switchedOn("ZGenerational").isEmpty())
        .map(z -> countedThrice(z, plan, heap));
  }

  private static Problem conflict(List<JvmWord> chosen) {
    return new Problem(
        ProblemCode.JVM_COLLECTORS_CONFLICT,
        Severity.ERROR,
        "No JVM starts with several garbage collectors: %s."
            .formatted(chosen.stream().map(JvmWord::token).collect(Collectors.joining(", "))),
        chosen.stream().map(JvmWord::place).toList(),
        "Keep one of them, or take one back where it is not wanted: %s."
            .formatted(chosen.get(1).token().replace('+', '-')));
  }

  private static Problem countedThrice(JvmWord z, MemoryPlan plan, MemorySize heap) {
    return new Problem(
        ProblemCode.HEAP_COUNTED_THRICE,
        Severity.WARNING,
        "Up to Java 20 %s maps the heap of %s three times, and YARN counts it three times: %s more than the plan has. The container of %s may be killed for it."
            .formatted(z.token(), human(heap), twice(heap), human(plan.totalProcess().size())),
        List.of(z.place()),
        "Choose another collector, or use Java 21 with -XX:+ZGenerational.");
  }

  /** Of a heap that a user may have made as large as a number can be. */
  private static String twice(MemorySize heap) {
    return heap.bytes() > Long.MAX_VALUE / 2 ? "twice as much" : human(heap.plus(heap));
  }
}
