package io.github.tare.calc.migrate;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.OldMemoryOptions;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;

/**
 * How Flink 1.9 divided the memory of a process. Sources: {@code
 * ContaineredTaskManagerParameters.calculateCutoffMB}, {@code TaskManagerServices} and {@code
 * NettyShuffleEnvironmentConfiguration} of 1.9.3.
 */
final class OldContainers {
  /** What a share must be. */
  static final String BETWEEN = "it must be between 0 and 1";

  private final Ledger ledger;
  private final PlanningMode mode;

  OldContainers(Ledger ledger, PlanningMode mode) {
    this.ledger = ledger;
    this.mode = mode;
  }

  /** A size and where it comes from. */
  record Counted(MemorySize size, String sum) {}

  /** What the old heap size said, or the new key that has taken its place. */
  Optional<MemorySize> whole(ProcessKind process) {
    return ledger
        .written(HeapSizes.inUnits(process))
        .flatMap(ledger::value)
        .or(() -> mebibytes(process))
        .or(() -> ledger.written(HeapSizes.successor(process, mode)).flatMap(ledger::value));
  }

  private Optional<MemorySize> mebibytes(ProcessKind process) {
    return ledger
        .written(HeapSizes.inMebibytes(process))
        .flatMap(ledger::value)
        .filter(count -> count >= 0)
        .map(MemorySize::ofMebibytes);
  }

  /** What a container of this size kept the JVM's heap out of; empty where 1.9 refused it. */
  Optional<Counted> cutoff(MemorySize container) {
    long mebibytes = container.bytes() / MemorySize.MEBIBYTE;
    Optional<Fraction> ratio =
        ledger.value(OldMemoryOptions.CUTOFF_RATIO, OldContainers::isBetween, BETWEEN);
    Optional<Integer> least =
        ledger.value(
            OldMemoryOptions.CUTOFF_MIN,
            min -> min < mebibytes,
            "it must be less than the mebibytes of the container, " + mebibytes);
    return ratio.flatMap(share -> least.map(min -> cutoff(container, share, min)));
  }

  private static Counted cutoff(MemorySize container, Fraction ratio, int least) {
    long mebibytes = container.bytes() / MemorySize.MEBIBYTE;
    long share = (long) (mebibytes * ratio.value());
    MemorySize size = MemorySize.ofMebibytes(Math.max(share, least));
    String sum =
        "%s of %s is %s"
            .formatted(ratio.percent(), rounded(container), rounded(MemorySize.ofMebibytes(share)));
    return new Counted(
        size, share < least ? sum + ", raised to the minimum " + rounded(size) : sum);
  }

  /** What 1.9 took for a share. */
  static boolean isBetween(Fraction share) {
    return share.value() > 0 && share.value() < 1;
  }

  /** What a TaskExecutor had for heap and managed memory, once network memory was taken off. */
  Optional<Counted> heapAndManaged() {
    return whole(ProcessKind.TASK_EXECUTOR)
        .flatMap(
            whole ->
                mode == PlanningMode.CONTAINER
                    ? cutoff(whole).flatMap(off -> heapAndManaged(whole, off.size()))
                    : heapAndManaged(whole, MemorySize.ZERO));
  }

  private Optional<Counted> heapAndManaged(MemorySize whole, MemorySize cutoff) {
    MemorySize java = whole.minus(cutoff);
    return network(java)
        .filter(network -> network.compareTo(java) < 0)
        .map(network -> new Counted(java.minus(network), sum(whole, cutoff, network)));
  }

  private static String sum(MemorySize whole, MemorySize cutoff, MemorySize network) {
    String off = cutoff.bytes() == 0 ? "" : " - cut-off " + rounded(cutoff);
    return rounded(whole) + off + " - network memory " + rounded(network);
  }

  private Optional<MemorySize> network(MemorySize java) {
    boolean range =
        ledger.written(OldMemoryOptions.NETWORK_MIN).isPresent()
            || ledger.written(OldMemoryOptions.NETWORK_MAX).isPresent()
            || ledger.written(OldMemoryOptions.NETWORK_FRACTION).isPresent();
    boolean counted = ledger.written(TaskExecutorOptions.NETWORK_BUFFERS).isPresent();
    return range || !counted ? share(java) : buffers(ledger);
  }

  private Optional<MemorySize> share(MemorySize java) {
    Optional<MemorySize> min = ledger.value(OldMemoryOptions.NETWORK_MIN);
    Optional<MemorySize> max = ledger.value(OldMemoryOptions.NETWORK_MAX);
    return ledger
        .value(OldMemoryOptions.NETWORK_FRACTION, OldContainers::isBetween, BETWEEN)
        .flatMap(wish -> min.flatMap(low -> max.map(high -> capped(wish.of(java), low, high))));
  }

  private static MemorySize capped(MemorySize wish, MemorySize low, MemorySize high) {
    MemorySize raised = wish.compareTo(low) < 0 ? low : wish;
    return raised.compareTo(high) > 0 ? high : raised;
  }

  /** A number of buffers as a size; empty where 1.9 refused it. */
  static Optional<MemorySize> buffers(Ledger ledger) {
    Optional<Integer> count =
        ledger.value(
            TaskExecutorOptions.NETWORK_BUFFERS, number -> number > 0, "it must be above 0");
    return segment(ledger)
        .flatMap(size -> count.map(number -> MemorySize.ofBytes(number * size.bytes())));
  }

  /** How long a buffer is. */
  static Optional<MemorySize> segment(Ledger ledger) {
    return ledger.value(
        TaskExecutorOptions.SEGMENT_SIZE,
        size -> size.bytes() <= Integer.MAX_VALUE,
        "a segment is 1 GiB at most");
  }
}
