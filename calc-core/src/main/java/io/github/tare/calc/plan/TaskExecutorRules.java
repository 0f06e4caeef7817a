package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a TaskExecutor splits total Flink memory (FLIP-49). */
final class TaskExecutorRules implements FlinkMemoryRules {
  private static final String TOTAL = "total Flink memory";
  private static final String POOLS = "the pools of total Flink memory";

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
    Optional<List<Amount>> others = allButNetwork(Optional.empty());
    Optional<Amount> sum = others.flatMap(parts -> Sums.add(inputs, "the other pools", parts));
    Optional<Amount> share = network.fromTheOthers(sum);
    return others
        .flatMap(parts -> share.map(rest -> pools(parts, rest)))
        .map(this::added)
        .orElse(FlinkMemory.unknown());
  }

  @Override
  public FlinkMemory fromTotal(Optional<Amount> total) {
    return inputs.contains(TaskExecutorOptions.TASK_HEAP)
        ? networkIsTheRest(total)
        : taskHeapIsTheRest(total);
  }

  private FlinkMemory networkIsTheRest(Optional<Amount> total) {
    Optional<List<Amount>> others = allButNetwork(total);
    Optional<Amount> rest = rest(Pool.NETWORK, total, others);
    network.check(rest, total, others.orElse(List.of()));
    return others
        .flatMap(parts -> rest.map(left -> new FlinkMemory(pools(parts, left), total)))
        .orElse(new FlinkMemory(Map.of(), total));
  }

  private FlinkMemory taskHeapIsTheRest(Optional<Amount> total) {
    Optional<List<Amount>> others =
        Sums.all(
            List.of(
                size(Pool.FRAMEWORK_HEAP, TaskExecutorOptions.FRAMEWORK_HEAP),
                size(Pool.FRAMEWORK_OFF_HEAP, TaskExecutorOptions.FRAMEWORK_OFF_HEAP),
                size(Pool.TASK_OFF_HEAP, TaskExecutorOptions.TASK_OFF_HEAP),
                managed(total),
                network.fromTotal(total)));
    Optional<Amount> rest = rest(Pool.TASK_HEAP, total, others);
    return others
        .flatMap(parts -> rest.map(left -> new FlinkMemory(pools(parts, left), total)))
        .orElse(new FlinkMemory(Map.of(), total));
  }

  private Optional<List<Amount>> allButNetwork(Optional<Amount> total) {
    return Sums.all(
        List.of(
            size(Pool.FRAMEWORK_HEAP, TaskExecutorOptions.FRAMEWORK_HEAP),
            size(Pool.FRAMEWORK_OFF_HEAP, TaskExecutorOptions.FRAMEWORK_OFF_HEAP),
            size(Pool.TASK_HEAP, TaskExecutorOptions.TASK_HEAP),
            size(Pool.TASK_OFF_HEAP, TaskExecutorOptions.TASK_OFF_HEAP),
            managed(total)));
  }

  private Optional<Amount> size(Pool pool, OptionKey<MemorySize> option) {
    return inputs.amount(pool.title(), option);
  }

  private Optional<Amount> managed(Optional<Amount> total) {
    if (inputs.contains(TaskExecutorOptions.MANAGED_SIZE)) {
      return size(Pool.MANAGED, TaskExecutorOptions.MANAGED_SIZE);
    }
    var share = CappedFraction.share(inputs, TaskExecutorOptions.MANAGED_FRACTION);
    return share.flatMap(
        fraction ->
            total.map(whole -> CappedFraction.uncapped(Pool.MANAGED.title(), fraction, whole)));
  }

  /** What a total leaves for one pool; what it does not leave is reported. */
  private Optional<Amount> rest(Pool pool, Optional<Amount> total, Optional<List<Amount>> others) {
    return others.flatMap(
        parts ->
            total.flatMap(
                whole ->
                    Sums.add(inputs, POOLS, parts).flatMap(sum -> rest(pool, whole, sum, parts))));
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

  private static Map<Pool, Amount> pools(List<Amount> parts, Amount rest) {
    Map<Pool, Amount> pools = new EnumMap<>(Pool.class);
    for (Pool pool : Pool.values()) {
      for (Amount part : parts) {
        if (part.name().equals(pool.title())) {
          pools.put(pool, part);
        }
      }
      if (rest.name().equals(pool.title())) {
        pools.put(pool, rest);
      }
    }
    return pools;
  }
}
