package io.github.tare.it.oracle;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Set;

/** How one Flink's own ResourceManager derives a TaskExecutor that a job asks for. */
final class FlinkWorker implements FlinkOracle {
  /** {@code ActiveResourceManagerFactory} takes them out: the totals are the worker's own. */
  private static final Set<String> TOTALS =
      Set.of("taskmanager.memory.process.size", "taskmanager.memory.flink.size");

  private final FlinkClass configuration;
  private final FlinkClass processes;
  private final FlinkClass processMemory;
  private final FlinkClass memorySize;
  private final FlinkClass profile;
  private final FlinkClass profileBuilder;
  private final FlinkClass externalResource;
  private final FlinkClass workerSpec;

  FlinkWorker(RealFlink flink) throws ClassNotFoundException {
    configuration = flink.type("configuration.Configuration");
    processes = flink.type("runtime.clusterframework.TaskExecutorProcessUtils");
    processMemory = flink.type("runtime.util.config.memory.ProcessMemoryUtils");
    memorySize = flink.type("configuration.MemorySize");
    profile = flink.type("runtime.clusterframework.types.ResourceProfile");
    profileBuilder = flink.type("runtime.clusterframework.types.ResourceProfile$Builder");
    externalResource = flink.type("api.common.resources.ExternalResource");
    workerSpec = flink.type("runtime.resourcemanager.WorkerResourceSpec");
  }

  @Override
  public Answer answer(Question question) {
    try {
      Map<String, String> config = AskedWorker.without(question.config());
      config.keySet().removeAll(TOTALS);
      WorkerResources asked = AskedWorker.in(question.config());
      Object spec =
          processes.call(
              "processSpecFromWorkerResourceSpec",
              configuration.call("fromMap", config),
              workerSpec.call("fromTotalResourceProfile", profile(asked), asked.slots()));
      return RealFlink.accepted(
          ProcessKind.TASK_EXECUTOR,
          spec,
          processMemory.call("generateJvmParametersStr", spec),
          processes.call("generateDynamicConfigsStr", spec));
    } catch (InvocationTargetException refusal) {
      return RealFlink.refused(refusal.getTargetException());
    }
  }

  private Object profile(WorkerResources asked) throws InvocationTargetException {
    Object builder = profile.call("newBuilder");
    profileBuilder.callOn(builder, "setCpuCores", asked.cpuCores());
    profileBuilder.callOn(builder, "setTaskHeapMemory", size(asked.taskHeap()));
    profileBuilder.callOn(builder, "setTaskOffHeapMemory", size(asked.taskOffHeap()));
    profileBuilder.callOn(builder, "setNetworkMemory", size(asked.network()));
    profileBuilder.callOn(builder, "setManagedMemory", size(asked.managed()));
    for (Map.Entry<String, Long> one : asked.externalResources().entrySet()) {
      Object resource = externalResource.create(one.getKey(), one.getValue().doubleValue());
      profileBuilder.callOn(builder, "setExtendedResource", resource);
    }
    return profileBuilder.callOn(builder, "build");
  }

  private Object size(MemorySize size) {
    return memorySize.create(size.bytes());
  }
}
