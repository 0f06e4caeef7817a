package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.yarn.launch.WorkerSizes;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.metrics.groups.ResourceManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.SlotManagerMetricGroup;
import org.apache.flink.runtime.resourcemanager.ResourceManager;
import org.apache.flink.runtime.resourcemanager.ResourceManagerProcessContext;
import org.apache.flink.runtime.resourcemanager.ResourceManagerRuntimeServices;
import org.apache.flink.runtime.resourcemanager.ResourceManagerRuntimeServicesConfiguration;
import org.apache.flink.runtime.resourcemanager.active.ActiveResourceManagerFactory;
import org.apache.flink.runtime.resourcemanager.active.ResourceManagerDriver;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedTaskManagerTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.SlotManager;
import org.apache.flink.util.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** Gives Flink's active resource manager Tare's driver, and workers of the sizes that jobs need. */
final class TareResourceManagerFactory extends ActiveResourceManagerFactory<TareWorker> {
  private final MasterSurroundings surroundings;
  private final WorkerSizes sizes;
  private final ImpossibleWorkers impossible;
  private final FineGrainedTaskManagerTracker workers = new FineGrainedTaskManagerTracker();

  TareResourceManagerFactory(MasterSurroundings surroundings, ImpossibleWorkers impossible) {
    this.surroundings = surroundings;
    this.sizes = new WorkerSizes(surroundings.manifest(), this::tell);
    this.impossible = impossible;
  }

  private void tell(MemoryPlan plan) {
    log.info("Planned TaskExecutors that a job asks for:{}", WorkerPlanText.of(plan));
  }

  /** As the method that it overrides does it, but for the slot manager. */
  @Override
  public ResourceManager<TareWorker> createResourceManager(
      ResourceManagerProcessContext context, UUID leaderSessionId) throws Exception {
    return createResourceManager(
        context.getRmConfig(),
        context.getResourceId(),
        context.getRpcService(),
        leaderSessionId,
        context.getHeartbeatServices(),
        context.getDelegationTokenManager(),
        context.getFatalErrorHandler(),
        context.getClusterInformation(),
        context.getWebInterfaceUrl(),
        ResourceManagerMetricGroup.create(context.getMetricRegistry(), context.getHostname()),
        services(context),
        context.getIoExecutor());
  }

  private ResourceManagerRuntimeServices services(ResourceManagerProcessContext context) {
    SlotManagerMetricGroup metrics =
        SlotManagerMetricGroup.create(context.getMetricRegistry(), context.getHostname());
    ResourceManagerRuntimeServices flinks =
        ResourceManagerRuntimeServices.fromConfiguration(
            context.getRmRuntimeServicesConfig(),
            context.getHighAvailabilityServices(),
            context.getRpcService().getScheduledExecutor(),
            metrics);
    SlotManager slots =
        SlotManagerParts.of(context.getRmRuntimeServicesConfig().getSlotManagerConfiguration())
            .slotManager(
                context.getRpcService().getScheduledExecutor(),
                metrics,
                workers,
                impossible.worthAsking(sizes));
    return new ResourceManagerRuntimeServices(slots, flinks.getJobLeaderIdService());
  }

  @Override
  protected ResourceManagerDriver<TareWorker> createResourceManagerDriver(
      Configuration configuration, @Nullable String webInterfaceUrl, String rpcAddress) {
    String web = webInterfaceUrl == null ? "" : webInterfaceUrl;
    return new TareResourceManagerDriver(
        configuration, surroundings, sizes, new WebAddress(rpcAddress, web), this::isRegistered);
  }

  private boolean isRegistered(String container) {
    return workers.getRegisteredTaskManagers().stream()
        .map(worker -> worker.getTaskExecutorConnection().getResourceID())
        .anyMatch(new ResourceID(container)::equals);
  }

  @Override
  protected ResourceManagerRuntimeServicesConfiguration
      createResourceManagerRuntimeServicesConfiguration(Configuration configuration)
          throws ConfigurationException {
    return ResourceManagerRuntimeServicesConfiguration.fromConfiguration(
        configuration, new TareWorkerResourceSpecFactory());
  }

  /** YARN lets a master register once. */
  @Override
  public boolean supportMultiLeaderSession() {
    return false;
  }
}
