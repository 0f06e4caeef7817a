package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.ProcessKind;
import org.junit.jupiter.api.Test;

class PinnedPropertiesTest {
  @Test
  void every_pool_of_a_task_executor_is_pinned_minimum_and_maximum_alike() {
    assertThat(PinnedProperties.of(Plans.taskExecutor1728m()).toString().split(", |[{}]", -1))
        .containsExactly(
            "",
            "external-resources=none",
            "taskmanager.cpu.cores=1.0",
            "taskmanager.memory.framework.heap.size=134217728b",
            "taskmanager.memory.framework.off-heap.size=134217728b",
            "taskmanager.memory.jvm-metaspace.size=268435456b",
            "taskmanager.memory.jvm-overhead.max=201326592b",
            "taskmanager.memory.jvm-overhead.min=201326592b",
            "taskmanager.memory.managed.size=536870920b",
            "taskmanager.memory.network.max=134217730b",
            "taskmanager.memory.network.min=134217730b",
            "taskmanager.memory.task.heap.size=402653174b",
            "taskmanager.memory.task.off-heap.size=0b",
            "taskmanager.numberOfTaskSlots=1",
            "");
  }

  @Test
  void external_resources_are_pinned_with_their_amounts() {
    var plan =
        Plans.plan(
            ProcessKind.TASK_EXECUTOR,
            Plans.options(
                "taskmanager.memory.process.size", "1728m",
                "external-resources", "gpu;fpga;none-of-these;bits",
                "external-resource.gpu.amount", "2",
                "external-resource.fpga.amount", "1",
                "external-resource.bits.amount", "9007199254740993"));
    assertThat(PinnedProperties.of(plan))
        .containsEntry("external-resources", "bits;fpga;gpu")
        .containsEntry("external-resource.bits.amount", "9007199254740992") // kept as a double
        .containsEntry("external-resource.gpu.amount", "2")
        .containsEntry("external-resource.fpga.amount", "1");
  }

  @Test
  void a_job_manager_pins_its_own_pools_only() {
    assertThat(PinnedProperties.of(Plans.jobManager("jobmanager.memory.heap.size", "1g")))
        .containsOnlyKeys(
            "jobmanager.memory.heap.size",
            "jobmanager.memory.off-heap.size",
            "jobmanager.memory.jvm-metaspace.size",
            "jobmanager.memory.jvm-overhead.min",
            "jobmanager.memory.jvm-overhead.max");
  }
}
