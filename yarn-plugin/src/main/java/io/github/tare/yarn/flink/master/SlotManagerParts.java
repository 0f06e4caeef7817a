package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.WorkerResources;
import java.util.function.Predicate;
import org.apache.flink.api.common.resources.CPUResource;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.metrics.groups.SlotManagerMetricGroup;
import org.apache.flink.runtime.resourcemanager.slotmanager.DefaultResourceAllocationStrategy;
import org.apache.flink.runtime.resourcemanager.slotmanager.DefaultResourceTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.DefaultSlotStatusSyncer;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedSlotManager;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedTaskManagerTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.SlotManager;
import org.apache.flink.runtime.resourcemanager.slotmanager.SlotManagerConfiguration;
import org.apache.flink.runtime.resourcemanager.slotmanager.SlotManagerUtils;
import org.apache.flink.util.concurrent.ScheduledExecutor;

/**
 * Flink's slot manager, put together of Flink's own parts as {@code ResourceManagerRuntimeServices}
 * does it, but with a strategy for each size of TaskExecutors.
 *
 * <p>Two of the parts take a timeout, which is a {@code Time} in Flink 1.20 and a {@code Duration}
 * since 2.0: their only constructors are called by reflection.
 */
final class SlotManagerParts {
  private final SlotManagerConfiguration configuration;

  private SlotManagerParts(SlotManagerConfiguration configuration) {
    this.configuration = configuration;
  }

  static SlotManagerParts of(SlotManagerConfiguration configuration) {
    return new SlotManagerParts(configuration);
  }

  /**
   * The slot manager.
   *
   * @param workers keeps those that have registered
   * @param possible whether a TaskExecutor that a job asks for can be had
   */
  SlotManager slotManager(
      ScheduledExecutor executor,
      SlotManagerMetricGroup metrics,
      FineGrainedTaskManagerTracker workers,
      Predicate<WorkerResources> possible) {
    return new FineGrainedSlotManager(
        executor,
        configuration,
        metrics,
        new DefaultResourceTracker(),
        workers,
        construct(DefaultSlotStatusSyncer.class, timeout("getTaskManagerRequestTimeout")),
        new StrategyPerSize(this, workers, possible).forFlink());
  }

  /** What one TaskExecutor has for its slots where no job says otherwise. */
  ResourceProfile usual() {
    return SlotManagerUtils.generateTaskManagerTotalResourceProfile(
        configuration.getDefaultWorkerResourceSpec());
  }

  int slots() {
    return configuration.getNumSlotsPerWorker();
  }

  /** Flink's strategy for the usual size; spare workers and the least of all are of that size. */
  DefaultResourceAllocationStrategy forUsual() {
    return strategy(
        usual(),
        slots(),
        configuration.getRedundantTaskManagerNum(),
        configuration.getMinTotalCpu(),
        configuration.getMinTotalMem());
  }

  /** Flink's strategy for another size. */
  DefaultResourceAllocationStrategy forSize(ResourceProfile total, int slots) {
    return strategy(total, slots, 0, new CPUResource(0), MemorySize.ZERO);
  }

  private DefaultResourceAllocationStrategy strategy(
      ResourceProfile total, int slots, int spare, CPUResource cores, MemorySize memory) {
    return construct(
        DefaultResourceAllocationStrategy.class,
        total,
        slots,
        configuration.getTaskManagerLoadBalanceMode(),
        timeout("getTaskManagerTimeout"),
        spare,
        cores,
        memory);
  }

  private Object timeout(String getter) {
    try {
      return SlotManagerConfiguration.class.getMethod(getter).invoke(configuration);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(getter, e);
    }
  }

  private static <T> T construct(Class<T> part, Object... arguments) {
    try {
      return part.cast(part.getConstructors()[0].newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part.getName(), e);
    }
  }
}
