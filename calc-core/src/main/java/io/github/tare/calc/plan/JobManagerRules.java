package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a JobManager splits total Flink memory (FLIP-116). */
final class JobManagerRules implements FlinkMemoryRules {
  private static final String TOTAL = "total Flink memory";

  private final Inputs inputs;

  JobManagerRules(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public boolean isFineGrained() {
    return inputs.contains(JobManagerOptions.HEAP);
  }

  @Override
  public FlinkMemory fromPools() {
    Optional<Amount> heap = inputs.amount(Pool.HEAP.title(), JobManagerOptions.HEAP);
    Optional<Amount> offHeap = offHeap();
    heap.ifPresent(this::remarkSmallHeap);
    if (!inputs.contains(JobManagerOptions.FLINK_SIZE)) {
      return sum(heap, offHeap);
    }
    Optional<Amount> total = inputs.amount(TOTAL, JobManagerOptions.FLINK_SIZE);
    return inputs.contains(JobManagerOptions.OFF_HEAP)
        ? sumMustBe(total, heap, offHeap)
        : offHeapIsTheRest(total, heap);
  }

  @Override
  public FlinkMemory fromTotal(Optional<Amount> total) {
    Optional<Amount> offHeap = offHeap();
    Optional<Amount> heap =
        total.flatMap(whole -> offHeap.flatMap(part -> heapIsTheRest(whole, part)));
    heap.ifPresent(this::remarkSmallHeap);
    return memory(heap, offHeap, total);
  }

  private Optional<Amount> offHeap() {
    return inputs.amount(Pool.OFF_HEAP.title(), JobManagerOptions.OFF_HEAP);
  }

  private Optional<Amount> heapIsTheRest(Amount total, Amount offHeap) {
    if (total.size().compareTo(offHeap.size()) <= 0) {
      inputs.report(noRoom(total, offHeap));
      return Optional.empty();
    }
    return Optional.of(Sums.rest(Pool.HEAP.title(), total, offHeap, List.of(offHeap)));
  }

  private FlinkMemory offHeapIsTheRest(Optional<Amount> total, Optional<Amount> heap) {
    Optional<Amount> offHeap =
        total.flatMap(whole -> heap.flatMap(part -> offHeapIsTheRest(whole, part)));
    return memory(heap, offHeap, total);
  }

  private Optional<Amount> offHeapIsTheRest(Amount total, Amount heap) {
    if (heap.size().compareTo(total.size()) > 0) {
      inputs.report(
          Conflicts.exceed(
              ProblemCode.POOLS_EXCEED_FLINK_SIZE,
              new Amount("the pools of total Flink memory", heap.size(), heap.reason()),
              List.of(heap),
              total));
      return Optional.empty();
    }
    return Optional.of(Sums.rest(Pool.OFF_HEAP.title(), total, heap, List.of(heap)));
  }

  private FlinkMemory sum(Optional<Amount> heap, Optional<Amount> offHeap) {
    Optional<Amount> total =
        Sums.all(List.of(heap, offHeap)).flatMap(parts -> Sums.add(inputs, TOTAL, parts));
    return memory(heap, offHeap, total);
  }

  private FlinkMemory sumMustBe(
      Optional<Amount> total, Optional<Amount> heap, Optional<Amount> offHeap) {
    FlinkMemory summed = sum(heap, offHeap);
    total.ifPresent(whole -> summed.total().ifPresent(sum -> checkSum(whole, sum, summed)));
    return new FlinkMemory(summed.pools(), total);
  }

  private void checkSum(Amount total, Amount sum, FlinkMemory memory) {
    if (!sum.size().equals(total.size())) {
      inputs.report(mismatch(total, sum, List.copyOf(memory.pools().values())));
    }
  }

  private void remarkSmallHeap(Amount heap) {
    SmallHeap.remark(heap).ifPresent(inputs::report);
  }

  private static Finding noRoom(Amount total, Amount offHeap) {
    MemorySize gap = offHeap.size().minus(total.size());
    MemorySize missing = gap.saturatedPlus(SmallHeap.RECOMMENDED);
    return Finding.error(
        ProblemCode.NO_ROOM_FOR_HEAP,
        () ->
            "Nothing is left for the JobManager's heap: %s is not more than %s."
                .formatted(total.exact(), offHeap.exact()),
        Sums.settings(total, List.of(offHeap)),
        Fixes.partsTooLarge(Conflicts.wholes(total), offHeap.settings(), missing));
  }

  private static Finding mismatch(Amount total, Amount sum, List<Amount> parts) {
    boolean tooLarge = sum.size().compareTo(total.size()) > 0;
    MemorySize gap = tooLarge ? sum.size().minus(total.size()) : total.size().minus(sum.size());
    var wholes = Conflicts.wholes(total);
    var settings = Sums.settings(parts);
    return Finding.error(
        ProblemCode.HEAP_AND_OFF_HEAP_MISMATCH,
        () ->
            "The JobManager's pools do not add up: %s, which is %s %s than %s."
                .formatted(
                    Sums.equation(parts, sum),
                    human(gap),
                    tooLarge ? "more" : "less",
                    total.exact()),
        Sums.settings(total, parts),
        tooLarge
            ? Fixes.partsTooLarge(wholes, settings, gap)
            : Fixes.wholeTooLarge(wholes, settings, gap));
  }

  private static FlinkMemory memory(
      Optional<Amount> heap, Optional<Amount> offHeap, Optional<Amount> total) {
    Map<Pool, Amount> pools = new EnumMap<>(Pool.class);
    heap.ifPresent(amount -> pools.put(Pool.HEAP, amount));
    offHeap.ifPresent(amount -> pools.put(Pool.OFF_HEAP, amount));
    return new FlinkMemory(pools, total);
  }
}
