package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a TaskExecutor splits total Flink memory (FLIP-49). */
final class TaskExecutorRules implements FlinkMemoryRules {
  private static final String TOTAL = "total Flink memory";
  private static final String POOLS = "the pools of total Flink memory";
  private static final List<Pool> ALL_BUT_NETWORK =
      List.of(
          Pool.FRAMEWORK_HEAP,
          Pool.FRAMEWORK_OFF_HEAP,
          Pool.TASK_HEAP,
          Pool.TASK_OFF_HEAP,
          Pool.MANAGED);
  private static final List<Pool> ALL_BUT_TASK_HEAP =
      List.of(
          Pool.FRAMEWORK_HEAP,
          Pool.FRAMEWORK_OFF_HEAP,
          Pool.TASK_OFF_HEAP,
          Pool.MANAGED,
          Pool.NETWORK);

  private final Inputs inputs;
  private final NetworkRules network;

  TaskExecutorRules(Inputs inputs, FlinkVersion version) {
    this.inputs = inputs;
    this.network = new NetworkRules(inputs, version);
  }

  @Override
  public boolean isFineGrained() {
    return inputs.contains(TaskExecutorOptions.TASK_HEAP)
        && inputs.contains(TaskExecutorOptions.MANAGED_SIZE);
  }

  @Override
  public FlinkMemory fromPools() {
    if (inputs.contains(TaskExecutorOptions.FLINK_SIZE)) {
      return networkIsTheRest(inputs.amount(TOTAL, TaskExecutorOptions.FLINK_SIZE));
    }
    Optional<List<Amount>> others = all(ALL_BUT_NETWORK, Optional.empty());
    Optional<Amount> sum = others.flatMap(parts -> Sums.add(inputs, "the other pools", parts));
    Optional<Amount> share = network.fromTheOthers(sum);
    return others.isPresent() && share.isPresent()
        ? added(pools(ALL_BUT_NETWORK, others.get(), Pool.NETWORK, share.get()))
        : FlinkMemory.unknown();
  }

  @Override
  public FlinkMemory fromTotal(Optional<Amount> total) {
    return inputs.contains(TaskExecutorOptions.TASK_HEAP)
        ? networkIsTheRest(total)
        : taskHeapIsTheRest(total);
  }

  private FlinkMemory networkIsTheRest(Optional<Amount> total) {
    Optional<List<Amount>> others = all(ALL_BUT_NETWORK, total);
    Optional<Amount> rest = rest(Pool.NETWORK, total, others);
    network.check(rest, total, others.orElse(List.of()));
    return memory(ALL_BUT_NETWORK, others, Pool.NETWORK, rest, total);
  }

  private FlinkMemory taskHeapIsTheRest(Optional<Amount> total) {
    Optional<List<Amount>> others = all(ALL_BUT_TASK_HEAP, total);
    Optional<Amount> rest = rest(Pool.TASK_HEAP, total, others);
    return memory(ALL_BUT_TASK_HEAP, others, Pool.TASK_HEAP, rest, total);
  }

  /** The sizes of these pools, if all of them are known; each is read in any case. */
  private Optional<List<Amount>> all(List<Pool> pools, Optional<Amount> total) {
    List<Amount> amounts = new ArrayList<>(pools.size());
    for (Pool pool : pools) {
      amount(pool, total).ifPresent(amounts::add);
    }
    return amounts.size() == pools.size() ? Optional.of(amounts) : Optional.empty();
  }

  private Optional<Amount> amount(Pool pool, Optional<Amount> total) {
    return switch (pool) {
      case FRAMEWORK_HEAP -> size(pool, TaskExecutorOptions.FRAMEWORK_HEAP);
      case FRAMEWORK_OFF_HEAP -> size(pool, TaskExecutorOptions.FRAMEWORK_OFF_HEAP);
      case TASK_HEAP -> size(pool, TaskExecutorOptions.TASK_HEAP);
      case TASK_OFF_HEAP -> size(pool, TaskExecutorOptions.TASK_OFF_HEAP);
      case MANAGED -> managed(total);
      case NETWORK -> network.fromTotal(total);
      case HEAP, OFF_HEAP, JVM_METASPACE, JVM_OVERHEAD ->
          throw new IllegalArgumentException("not a pool of these rules: " + pool);
    };
  }

  private Optional<Amount> size(Pool pool, OptionKey<MemorySize> option) {
    return inputs.amount(pool.title(), option);
  }

  private Optional<Amount> managed(Optional<Amount> total) {
    if (inputs.contains(TaskExecutorOptions.MANAGED_SIZE)) {
      return size(Pool.MANAGED, TaskExecutorOptions.MANAGED_SIZE);
    }
    var share = CappedFraction.share(inputs, TaskExecutorOptions.MANAGED_FRACTION);
    return share.isPresent() && total.isPresent()
        ? Optional.of(CappedFraction.uncapped(Pool.MANAGED.title(), share.get(), total.get()))
        : Optional.empty();
  }

  /** What a total leaves for one pool; what it does not leave is reported. */
  private Optional<Amount> rest(Pool pool, Optional<Amount> total, Optional<List<Amount>> others) {
    if (others.isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    List<Amount> parts = others.get();
    return Sums.add(inputs, POOLS, parts).flatMap(sum -> rest(pool, total.get(), sum, parts));
  }

  private Optional<Amount> rest(Pool pool, Amount total, Amount sum, List<Amount> parts) {
    if (sum.size().compareTo(total.size()) > 0) {
      inputs.report(Conflicts.exceed(ProblemCode.POOLS_EXCEED_FLINK_SIZE, sum, parts, total));
      return Optional.empty();
    }
    return Optional.of(Sums.rest(pool.title(), total, sum, parts));
  }

  private FlinkMemory added(Map<Pool, Amount> pools) {
    return new FlinkMemory(pools, Sums.add(inputs, TOTAL, List.copyOf(pools.values())));
  }

  private static FlinkMemory memory(
      List<Pool> pools,
      Optional<List<Amount>> amounts,
      Pool last,
      Optional<Amount> rest,
      Optional<Amount> total) {
    return amounts.isPresent() && rest.isPresent()
        ? new FlinkMemory(pools(pools, amounts.get(), last, rest.get()), total)
        : new FlinkMemory(Map.of(), total);
  }

  private static Map<Pool, Amount> pools(
      List<Pool> pools, List<Amount> amounts, Pool last, Amount rest) {
    Map<Pool, Amount> all = new EnumMap<>(Pool.class);
    for (int i = 0; i < pools.size(); i++) {
      all.put(pools.get(i), amounts.get(i));
    }
    all.put(last, rest);
    return all;
  }
}
