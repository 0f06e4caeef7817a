package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.WorkerResources;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.blocklist.BlockedTaskManagerChecker;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.resourcemanager.slotmanager.DefaultResourceAllocationStrategy;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedTaskManagerTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.PendingTaskManager;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceAllocationResult;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceAllocationStrategy;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceReconcileResult;
import org.apache.flink.runtime.resourcemanager.slotmanager.TaskManagerInfo;
import org.apache.flink.runtime.slots.ResourceRequirement;

/**
 * Flink's own allocation strategy, once for each size of TaskExecutors. Alone it asks for one size
 * only and cuts every slot out of that. A slot that says what it needs gets TaskExecutors that hold
 * {@code taskmanager.numberOfTaskSlots} of its kind; one that does not gets the usual ones.
 */
final class StrategyPerSize implements InvocationHandler {
  private final SlotManagerParts parts;
  private final FineGrainedTaskManagerTracker workers;
  private final Predicate<WorkerResources> possible;
  private final ResourceProfile usual;
  private final Map<ResourceProfile, DefaultResourceAllocationStrategy> strategies =
      new HashMap<>();

  StrategyPerSize(
      SlotManagerParts parts,
      FineGrainedTaskManagerTracker workers,
      Predicate<WorkerResources> possible) {
    this.parts = parts;
    this.workers = workers;
    this.possible = possible;
    this.usual = parts.usual();
    strategies.put(usual, parts.forUsual());
  }

  /**
   * For Flink's slot manager. The interface is public, but it names a type that only Flink's
   * package may name, so that no class elsewhere can implement it.
   */
  ResourceAllocationStrategy forFlink() {
    Class<ResourceAllocationStrategy> type = ResourceAllocationStrategy.class;
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  @SuppressWarnings("unchecked") // as the interface declares it
  public Object invoke(Object self, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "tryFulfillRequirements" ->
          fulfil(
              (Map<JobID, Collection<ResourceRequirement>>) arguments[0],
              (BlockedTaskManagerChecker) arguments[2]);
      case "tryReconcileClusterResources" -> reconcile();
      default -> throw new IllegalStateException("not a part of Flink's strategy: " + method);
    };
  }

  private ResourceAllocationResult fulfil(
      Map<JobID, Collection<ResourceRequirement>> missing, BlockedTaskManagerChecker blocked) {
    Allocations all = new Allocations();
    bySize(missing)
        .forEach(
            (size, requirements) -> {
              if (isPossible(size)) {
                all.add(strategy(size).tryFulfillRequirements(requirements, of(size), blocked));
              } else {
                all.addUnfulfillable(requirements.keySet());
              }
            });
    return all.result();
  }

  private Map<ResourceProfile, Map<JobID, Collection<ResourceRequirement>>> bySize(
      Map<JobID, Collection<ResourceRequirement>> missing) {
    Map<ResourceProfile, Map<JobID, Collection<ResourceRequirement>>> bySize = new HashMap<>();
    // The usual ones always: there may be a number of them to keep.
    bySize.put(usual, new HashMap<>());
    missing.forEach(
        (job, requirements) ->
            requirements.forEach(
                one ->
                    bySize
                        .computeIfAbsent(size(one), size -> new HashMap<>())
                        .computeIfAbsent(job, some -> new ArrayList<>())
                        .add(one)));
    return bySize;
  }

  private ResourceProfile size(ResourceRequirement requirement) {
    ResourceProfile slot = requirement.getResourceProfile();
    return slot.equals(ResourceProfile.UNKNOWN) ? usual : slot.multiply(parts.slots());
  }

  private boolean isPossible(ResourceProfile size) {
    return size.equals(usual) || possible.test(DerivedWorker.resources(size, parts.slots()));
  }

  private DefaultResourceAllocationStrategy strategy(ResourceProfile size) {
    return strategies.computeIfAbsent(size, total -> parts.forSize(total, parts.slots()));
  }

  private WorkersOfOneSize of(ResourceProfile size) {
    return new WorkersOfOneSize(workers, size);
  }

  private ResourceReconcileResult reconcile() {
    // Workers that outlived an earlier master may be of a size that nobody asked for since.
    workers.getRegisteredTaskManagers().forEach(worker -> strategy(worker.getTotalResource()));
    List<PendingTaskManager> toAllocate = new ArrayList<>();
    List<PendingTaskManager> toRelease = new ArrayList<>();
    List<TaskManagerInfo> idle = new ArrayList<>();
    strategies.forEach(
        (size, strategy) -> {
          ResourceReconcileResult one = strategy.tryReconcileClusterResources(of(size));
          toAllocate.addAll(one.getPendingTaskManagersToAllocate());
          toRelease.addAll(one.getPendingTaskManagersToRelease());
          idle.addAll(one.getTaskManagersToRelease());
        });
    return new ResourceReconcileResult(toAllocate, toRelease, idle);
  }
}
