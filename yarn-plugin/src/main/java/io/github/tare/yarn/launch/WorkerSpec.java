package io.github.tare.yarn.launch;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TaskExecutor as it was planned: what the master compares Flink's derived worker with.
 *
 * @param pools every pool of a TaskExecutor
 * @param cpuCores CPU cores
 * @param slots number of slots
 * @param externalResources how many of each, by Flink's name, for example 2 of {@code gpu}
 */
public record WorkerSpec(
    Map<Pool, MemorySize> pools,
    double cpuCores,
    int slots,
    SortedMap<String, Long> externalResources) {
  public WorkerSpec {
    pools = Collections.unmodifiableMap(new EnumMap<>(pools));
    externalResources = Collections.unmodifiableSortedMap(new TreeMap<>(externalResources));
  }

  /** What this plan asks of Flink. */
  public static WorkerSpec of(MemoryPlan plan) {
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    plan.pools().forEach((pool, derivation) -> sizes.put(pool, derivation.size()));
    return new WorkerSpec(sizes, plan.cpuCores(), plan.slots(), plan.externalResources());
  }

  /** What Flink's slots have of it; the rest is the process's own. */
  public WorkerResources resources() {
    return new WorkerResources(
        cpuCores,
        size(Pool.TASK_HEAP),
        size(Pool.TASK_OFF_HEAP),
        size(Pool.NETWORK),
        size(Pool.MANAGED),
        slots,
        externalResources);
  }

  private MemorySize size(Pool pool) {
    return pools.getOrDefault(pool, MemorySize.ZERO);
  }
}
