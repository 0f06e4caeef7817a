package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.launch.WorkerSpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.resources.ExternalResource;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;

/** The worker that Flink asks for, in our own words. */
final class DerivedWorker {
  private DerivedWorker() {}

  static WorkerSpec of(TaskExecutorProcessSpec spec) {
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    pools.put(Pool.FRAMEWORK_HEAP, size(spec.getFlinkMemory().getFrameworkHeap()));
    pools.put(Pool.FRAMEWORK_OFF_HEAP, size(spec.getFlinkMemory().getFrameworkOffHeap()));
    pools.put(Pool.TASK_HEAP, size(spec.getTaskHeapSize()));
    pools.put(Pool.TASK_OFF_HEAP, size(spec.getTaskOffHeapSize()));
    pools.put(Pool.NETWORK, size(spec.getNetworkMemSize()));
    pools.put(Pool.MANAGED, size(spec.getManagedMemorySize()));
    pools.put(Pool.JVM_METASPACE, size(spec.getJvmMetaspaceSize()));
    pools.put(Pool.JVM_OVERHEAD, size(spec.getJvmOverheadSize()));
    return new WorkerSpec(
        pools,
        spec.getCpuCores().getValue().doubleValue(),
        spec.getNumSlots(),
        amounts(spec.getExtendedResources()));
  }

  /** What a worker's slots have in all. */
  static WorkerResources resources(ResourceProfile total, int slots) {
    return new WorkerResources(
        total.getCpuCores().getValue().doubleValue(),
        size(total.getTaskHeapMemory()),
        size(total.getTaskOffHeapMemory()),
        size(total.getNetworkMemory()),
        size(total.getManagedMemory()),
        slots,
        amounts(total.getExtendedResources()));
  }

  private static SortedMap<String, Long> amounts(Map<String, ExternalResource> resources) {
    SortedMap<String, Long> amounts = new TreeMap<>();
    resources.forEach((name, resource) -> amounts.put(name, resource.getValue().longValue()));
    return amounts;
  }

  private static MemorySize size(org.apache.flink.configuration.MemorySize size) {
    return MemorySize.ofBytes(size.getBytes());
  }
}
