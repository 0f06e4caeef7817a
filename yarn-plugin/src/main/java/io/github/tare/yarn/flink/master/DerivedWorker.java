package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.launch.WorkerSpec;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;

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
    return new WorkerSpec(pools, spec.getCpuCores().getValue().doubleValue(), spec.getNumSlots());
  }

  private static MemorySize size(org.apache.flink.configuration.MemorySize size) {
    return MemorySize.ofBytes(size.getBytes());
  }
}
