package io.github.tare.yarn.flink.master;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedTaskManagerTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.PendingTaskManager;
import org.apache.flink.runtime.resourcemanager.slotmanager.TaskManagerInfo;

/** Those of Flink's workers that are of one size, for a strategy that reads nothing else. */
final class WorkersOfOneSize extends FineGrainedTaskManagerTracker {
  private final FineGrainedTaskManagerTracker all;
  private final Predicate<ResourceProfile> isOfTheSize;

  WorkersOfOneSize(FineGrainedTaskManagerTracker all, ResourceProfile total) {
    this.all = all;
    this.isOfTheSize = total::equals;
  }

  @Override
  public Collection<? extends TaskManagerInfo> getRegisteredTaskManagers() {
    return all.getRegisteredTaskManagers().stream()
        .filter(worker -> isOfTheSize.test(worker.getTotalResource()))
        .toList();
  }

  @Override
  public Collection<PendingTaskManager> getPendingTaskManagers() {
    return all.getPendingTaskManagers().stream()
        .filter(worker -> isOfTheSize.test(worker.getTotalResourceProfile()))
        .toList();
  }
}
