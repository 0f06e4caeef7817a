package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.Pool;
import io.github.tare.yarn.launch.Launches;
import io.github.tare.yarn.launch.WorkerSpec;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;

/** The planned worker as Flink sees it: pinned options, and what Flink derives from them. */
final class PinnedWorker {
  private static final Map<Pool, String> KEYS =
      Map.of(
          Pool.FRAMEWORK_HEAP, "framework.heap.size",
          Pool.FRAMEWORK_OFF_HEAP, "framework.off-heap.size",
          Pool.TASK_HEAP, "task.heap.size",
          Pool.TASK_OFF_HEAP, "task.off-heap.size",
          Pool.NETWORK, "network.min network.max",
          Pool.MANAGED, "managed.size",
          Pool.JVM_METASPACE, "jvm-metaspace.size",
          Pool.JVM_OVERHEAD, "jvm-overhead.min jvm-overhead.max");

  private PinnedWorker() {}

  static Configuration configuration() {
    WorkerSpec spec = Launches.spec();
    Configuration configuration = new Configuration();
    KEYS.forEach(
        (pool, keys) -> {
          for (String key : keys.split(" ", -1)) {
            configuration.setString(
                "taskmanager.memory." + key, String.valueOf(spec.pools().get(pool)));
          }
        });
    configuration.setString("taskmanager.cpu.cores", "" + spec.cpuCores());
    configuration.setString("taskmanager.numberOfTaskSlots", "" + spec.slots());
    return configuration;
  }

  /** As Flink's active resource manager does it. */
  static TaskExecutorProcessSpec derivedFrom(Configuration configuration) {
    return TaskExecutorProcessUtils.processSpecFromWorkerResourceSpec(
        configuration,
        new TareWorkerResourceSpecFactory().createDefaultWorkerResourceSpec(configuration));
  }
}
