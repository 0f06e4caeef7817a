package io.github.tare.yarn.launch;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A TaskExecutor as it was planned: what the master compares Flink's derived worker with.
 *
 * @param pools every pool of a TaskExecutor
 * @param cpuCores CPU cores
 * @param slots number of slots
 */
public record WorkerSpec(Map<Pool, MemorySize> pools, double cpuCores, int slots) {
  public WorkerSpec {
    pools = Collections.unmodifiableMap(new EnumMap<>(pools));
  }

  /** What this plan asks of Flink. */
  public static WorkerSpec of(MemoryPlan plan) {
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    plan.pools().forEach((pool, derivation) -> sizes.put(pool, derivation.size()));
    return new WorkerSpec(sizes, plan.cpuCores(), plan.slots());
  }
}
