package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.resources.ExternalResource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.resourcemanager.ResourceManagerRuntimeServicesConfiguration;
import org.apache.flink.runtime.resourcemanager.registration.TaskExecutorConnection;
import org.apache.flink.runtime.resourcemanager.slotmanager.FineGrainedTaskManagerTracker;
import org.apache.flink.runtime.resourcemanager.slotmanager.PendingTaskManager;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceAllocationResult;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceAllocationStrategy;
import org.apache.flink.runtime.resourcemanager.slotmanager.ResourceReconcileResult;
import org.apache.flink.runtime.slots.ResourceRequirement;
import org.apache.flink.runtime.taskexecutor.TaskExecutorGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrategyPerSizeTest {
  private static final ResourceProfile SMALL =
      ResourceProfile.newBuilder().setCpuCores(0.3).setTaskHeapMemoryMB(64).build();
  private static final ResourceProfile LARGE =
      ResourceProfile.newBuilder()
          .setCpuCores(1)
          .setTaskHeapMemoryMB(4096)
          .setManagedMemoryMB(100)
          .setNetworkMemoryMB(3)
          .setExtendedResource(new ExternalResource("gpu", 2))
          .build();

  private final Configuration configuration = PinnedWorker.configuration();
  private final FineGrainedTaskManagerTracker workers = new FineGrainedTaskManagerTracker();
  private final List<WorkerResources> impossible = new ArrayList<>();
  private final JobID job = new JobID();

  @BeforeEach
  void two_slots_in_each_worker() {
    configuration.setString("taskmanager.numberOfTaskSlots", "2");
  }

  @Test
  void slots_that_say_nothing_get_usual_workers() throws Exception {
    assertThat(allocated(need(ResourceProfile.UNKNOWN, 3)))
        .containsExactlyInAnyOrder(usual(), usual());
  }

  @Test
  void each_kind_of_slot_gets_workers_that_hold_a_whole_number_of_it() throws Exception {
    assertThat(allocated(need(SMALL, 3), need(LARGE, 1), need(ResourceProfile.UNKNOWN, 1)))
        .containsExactlyInAnyOrder(
            SMALL.multiply(2), SMALL.multiply(2), LARGE.multiply(2), usual());
  }

  @Test
  void a_worker_that_is_on_its_way_serves_its_own_kind_alone() throws Exception {
    workers.addPendingTaskManager(new PendingTaskManager(LARGE.multiply(2), 2));
    assertThat(allocated(need(LARGE, 2))).isEmpty();
    assertThat(allocated(need(SMALL, 2))).containsExactly(SMALL.multiply(2));
  }

  @Test
  void a_worker_that_is_there_is_given_out_as_asked() throws Exception {
    register(SMALL.multiply(2));
    ResourceAllocationResult result = fulfil(need(SMALL, 2));
    assertThat(result.getPendingTaskManagersToAllocate()).isEmpty();
    assertThat(result.getAllocationsOnRegisteredResources()).containsOnlyKeys(job);
    assertThat(result.getAllocationsOnRegisteredResources().values())
        .flatMap(Map::values)
        .extracting(slots -> slots.getResourceCount(SMALL))
        .containsExactly(2);
  }

  @Test
  void a_worker_that_cannot_be_had_fails_the_job_that_asks_and_no_other() throws Exception {
    impossible.add(
        new WorkerResources(
            2,
            MemorySize.ofMebibytes(8192),
            MemorySize.ZERO,
            MemorySize.ofMebibytes(6),
            MemorySize.ofMebibytes(200),
            2,
            new TreeMap<>(Map.of("gpu", 4L))));
    JobID modest = new JobID();
    ResourceAllocationResult result =
        strategy()
            .tryFulfillRequirements(
                Map.of(job, List.of(need(LARGE, 1)), modest, List.of(need(SMALL, 1))),
                workers,
                blocked -> false);
    assertThat(result.getUnfulfillableJobs()).containsExactly(job);
    assertThat(totals(result.getPendingTaskManagersToAllocate()))
        .containsExactly(SMALL.multiply(2));
  }

  @Test
  void usual_workers_were_planned_and_are_not_asked_for_again() throws Exception {
    impossible.add(DerivedWorker.resources(usual(), 2));
    assertThat(allocated(need(ResourceProfile.UNKNOWN, 1))).containsExactly(usual());
  }

  @Test
  void spare_workers_are_usual_ones_and_kept_even_when_nothing_is_missing() throws Exception {
    configuration.setString("slotmanager.redundant-taskmanager-num", "1");
    assertThat(allocated()).containsExactly(usual());
  }

  @Test
  void idle_workers_of_every_size_go_and_so_do_those_on_their_way_that_nobody_needs()
      throws Exception {
    configuration.setString("resourcemanager.taskmanager-timeout", "0 ms");
    register(SMALL.multiply(2));
    register(usual());
    workers.addPendingTaskManager(new PendingTaskManager(usual(), 2));
    ResourceReconcileResult result = strategy().tryReconcileClusterResources(workers);
    assertThat(result.getTaskManagersToRelease())
        .extracting(worker -> worker.getTotalResource())
        .containsExactlyInAnyOrder(SMALL.multiply(2), usual());
    assertThat(totals(result.getPendingTaskManagersToRelease())).containsExactly(usual());
    assertThat(result.getPendingTaskManagersToAllocate()).isEmpty();
  }

  /** Flink tells workers apart by what they have: it must survive the way through -D properties. */
  @Test
  void a_worker_reports_what_it_was_asked_to_have() {
    for (int tenths = 1; tenths < 100; tenths++) {
      for (int slots = 1; slots < 9; slots++) {
        ResourceProfile slot = ResourceProfile.newBuilder(SMALL).setCpuCores(tenths / 10.0).build();
        WorkerResources asked = DerivedWorker.resources(slot.multiply(slots), slots);
        assertThat(
                ResourceProfile.newBuilder(slot.multiply(slots))
                    .setCpuCores(Double.parseDouble(Double.toString(asked.cpuCores())))
                    .build())
            .isEqualTo(slot.multiply(slots));
      }
    }
  }

  private Collection<ResourceProfile> allocated(ResourceRequirement... needs) throws Exception {
    return totals(fulfil(needs).getPendingTaskManagersToAllocate());
  }

  private ResourceAllocationResult fulfil(ResourceRequirement... needs) throws Exception {
    return strategy()
        .tryFulfillRequirements(
            needs.length == 0 ? Map.of() : Map.of(job, Arrays.asList(needs)),
            workers,
            blocked -> false);
  }

  private ResourceAllocationStrategy strategy() throws Exception {
    return new StrategyPerSize(parts(), workers, asked -> !impossible.contains(asked)).forFlink();
  }

  private SlotManagerParts parts() throws Exception {
    return SlotManagerParts.of(
        ResourceManagerRuntimeServicesConfiguration.fromConfiguration(
                configuration, new TareWorkerResourceSpecFactory())
            .getSlotManagerConfiguration());
  }

  private ResourceProfile usual() throws Exception {
    return parts().usual();
  }

  private void register(ResourceProfile total) {
    Class<TaskExecutorGateway> type = TaskExecutorGateway.class;
    Object silent =
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
    workers.addTaskManager(
        new TaskExecutorConnection(ResourceID.generate(), type.cast(silent)), total, SMALL);
  }

  private static ResourceRequirement need(ResourceProfile slot, int count) {
    return ResourceRequirement.create(slot, count);
  }

  private static Collection<ResourceProfile> totals(Collection<PendingTaskManager> pending) {
    return pending.stream().map(PendingTaskManager::getTotalResourceProfile).toList();
  }
}
