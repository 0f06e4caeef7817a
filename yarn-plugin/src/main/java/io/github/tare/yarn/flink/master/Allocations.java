package io.github.tare.yarn.flink.master;

import java.util.Collection;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceAllocationResult;
import org.apache.flink.runtime.util.ResourceCounter;

/** What several strategies decided, as one. */
final class Allocations {
  private final ResourceAllocationResult.Builder all = ResourceAllocationResult.builder();

  /** Takes slots one at a time. */
  @FunctionalInterface
  private interface Taker<T> {
    void take(JobID job, T place, ResourceProfile slot);
  }

  void addUnfulfillable(Collection<JobID> jobs) {
    jobs.forEach(all::addUnfulfillableJob);
  }

  void add(ResourceAllocationResult one) {
    addUnfulfillable(one.getUnfulfillableJobs());
    one.getPendingTaskManagersToAllocate().forEach(all::addPendingTaskManagerAllocate);
    one.getAllocationsOnRegisteredResources()
        .forEach(
            (job, places) ->
                places.forEach(
                    (place, slots) ->
                        each(slots, job, place, all::addAllocationOnRegisteredResource)));
    one.getAllocationsOnPendingResources()
        .forEach(
            (place, jobs) ->
                jobs.forEach(
                    (job, slots) -> each(slots, job, place, all::addAllocationOnPendingResource)));
  }

  private static <T> void each(ResourceCounter slots, JobID job, T place, Taker<T> taker) {
    for (Map.Entry<ResourceProfile, Integer> kind : slots.getResourcesWithCount()) {
      for (int i = 0; i < kind.getValue(); i++) {
        taker.take(job, place, kind.getKey());
      }
    }
  }

  ResourceAllocationResult result() {
    return all.build();
  }
}
