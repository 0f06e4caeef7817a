package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerComparisonTest {
  private final WorkerSpec planned = Launches.spec();

  @Test
  void the_planned_worker_is_the_planned_worker() {
    assertThat(WorkerComparison.difference(Launches.spec(), planned)).isEmpty();
  }

  @Test
  void every_difference_is_named_with_both_numbers() {
    Map<Pool, MemorySize> pools = new EnumMap<>(planned.pools());
    pools.put(Pool.NETWORK, MemorySize.ofBytes(67108864));
    pools.put(Pool.MANAGED, MemorySize.ofBytes(536870919));
    assertThat(
            WorkerComparison.difference(
                new WorkerSpec(pools, 2.5, 3, planned.externalResources()), planned))
        .contains(
            "the worker that Flink derived differs from the plan that was checked and requested:"
                + " network is 64.00 MiB (67108864 bytes) and was planned as 128.00 MiB (134217730"
                + " bytes); managed is 512.00 MiB (536870919 bytes) and was planned as 512.00 MiB"
                + " (536870920 bytes); CPU cores is 2.5 and was planned as 1.0; number of slots is"
                + " 3 and was planned as 1");
  }

  @Test
  void a_pool_that_is_not_there_differs() {
    Map<Pool, MemorySize> pools = new EnumMap<>(planned.pools());
    pools.remove(Pool.TASK_OFF_HEAP);
    assertThat(
            WorkerComparison.difference(
                new WorkerSpec(pools, 1, 1, planned.externalResources()), planned))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith("task off-heap is none and was planned as 0.00 MiB (0 bytes)"));
  }
}
