package io.github.tare.yarn.room;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.config.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many TaskExecutors a job asks for: {@code parallelism.default} over the slots of one, rounded
 * up, within the bounds of Flink's slot manager. The job's code may set another parallelism, which
 * nobody knows before it runs.
 *
 * <p>Source: Flink's {@code DefaultResourceAllocationStrategy} and {@code FineGrainedSlotManager}.
 *
 * @param parallelism of the job
 * @param slots of one TaskExecutor, 1 or more
 * @param needed for the parallelism, whatever the bounds are
 * @param asked in the end: with redundant ones and the least that Flink keeps, and no more than it
 *     may have
 */
public record Workers(Sourced<Integer> parallelism, int slots, int needed, int asked) {
  private static final List<Pool> OF_SLOTS =
      List.of(Pool.TASK_HEAP, Pool.TASK_OFF_HEAP, Pool.NETWORK, Pool.MANAGED);

  /** Of a job with TaskExecutors of this plan. */
  public static Workers of(Scale scale, MemoryPlan worker) {
    int slots = Math.max(1, worker.slots());
    int needed = dividedUp(scale.parallelism().value(), slots);
    long wanted =
        Math.max(
            (long) needed + scale.redundant().value(),
            bound(scale.least(), worker, RoundingMode.CEILING, Math::max, 0));
    long most = bound(scale.most(), worker, RoundingMode.FLOOR, Math::min, Integer.MAX_VALUE);
    return new Workers(scale.parallelism(), slots, needed, (int) Math.min(wanted, most));
  }

  /** How many of those that are asked for start where there is room for so many. */
  int atMost(long room) {
    return (int) Math.min(asked, room);
  }

  /** Whether Flink's own bounds keep the job from getting all its slots. */
  public boolean tooFew() {
    return asked < needed;
  }

  private static int dividedUp(int parallelism, int slots) {
    return (int) (((long) parallelism + slots - 1) / slots);
  }

  /** The number of TaskExecutors at which a bound is reached; the default where none is set. */
  private static long bound(
      Scale.Bound bound, MemoryPlan worker, RoundingMode rounding, Choice choice, long none) {
    Optional<Long> slots =
        bound.slots().flatMap(n -> quotient(exact(n.value()), exact(worker.slots()), rounding));
    Optional<Long> cores =
        bound
            .cores()
            .map(n -> quotient(exact(n.value()), exact(worker.cpuCores()), rounding))
            .orElse(slots);
    Optional<Long> memory =
        bound
            .memory()
            .map(n -> quotient(exact(n.value()), exact(memoryOfSlots(worker)), rounding))
            .orElse(slots);
    return choice.of(cores.orElse(none), memory.orElse(none));
  }

  private static Optional<Long> quotient(BigDecimal total, BigDecimal each, RoundingMode rounding) {
    return each.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            total
                .divide(each, 0, rounding)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValueExact());
  }

  private static BigDecimal exact(double number) {
    return BigDecimal.valueOf(number);
  }

  private static BigDecimal exact(MemorySize size) {
    return BigDecimal.valueOf(size.bytes());
  }

  private static MemorySize memoryOfSlots(MemoryPlan worker) {
    return OF_SLOTS.stream().map(worker::size).reduce(MemorySize.ZERO, MemorySize::plus);
  }

  /** The larger or the smaller of two. */
  private interface Choice {
    long of(long one, long other);
  }
}
