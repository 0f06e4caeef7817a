package io.github.tare.yarn.flink.master;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.resourcemanager.WorkerResourceSpec;
import org.apache.flink.runtime.resourcemanager.WorkerResourceSpecFactory;

/** The worker that the pinned configuration describes; its CPU cores are pinned as well. */
final class TareWorkerResourceSpecFactory extends WorkerResourceSpecFactory {
  private static final double UNPINNED = 1;

  @Override
  public WorkerResourceSpec createDefaultWorkerResourceSpec(Configuration configuration) {
    return workerResourceSpecFromConfigAndCpu(
        configuration, TaskExecutorProcessUtils.getCpuCoresWithFallback(configuration, UNPINNED));
  }
}
