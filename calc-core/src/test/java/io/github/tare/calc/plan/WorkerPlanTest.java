package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkerPlanTest {
  private static final WorkerResources ASKED =
      new WorkerResources(
          0.5,
          MemorySize.ofMebibytes(256),
          MemorySize.ofMebibytes(16),
          MemorySize.ofMebibytes(3),
          MemorySize.ofMebibytes(512),
          2,
          new TreeMap<>(Map.of("gpu", 4L)));

  @Test
  void the_jobs_pools_stand_as_asked_and_the_rest_is_the_configurations() {
    assertThat(PlanText.of(plan("taskmanager.memory.jvm-metaspace.size", "100m")))
        .isEqualTo(
            """
            framework heap 128 MiB (134217728 bytes): default [taskmanager.memory.framework.heap.size, Flink's default]
            framework off-heap 128 MiB (134217728 bytes): default [taskmanager.memory.framework.off-heap.size, Flink's default]
            task heap 256 MiB (268435456 bytes): set to 268435456b [taskmanager.memory.task.heap.size, the job's slot sharing group]
            task off-heap 16 MiB (16777216 bytes): set to 16777216b [taskmanager.memory.task.off-heap.size, the job's slot sharing group]
            network 3 MiB (3145728 bytes): 10 % of total Flink memory, the other 90 % being the other pools 1.016 GiB = 115.556 MiB, cut to the maximum 3 MiB [taskmanager.memory.network.max, the job's slot sharing group]
            managed 512 MiB (536870912 bytes): set to 536870912b [taskmanager.memory.managed.size, the job's slot sharing group]
            JVM metaspace 100 MiB (104857600 bytes): set to 100m [taskmanager.memory.jvm-metaspace.size, conf/config.yaml:1]
            JVM overhead 192 MiB (201326592 bytes): 10 % of total process memory, the other 90 % being total Flink memory and metaspace 1.116 GiB = 127 MiB, raised to the minimum 192 MiB [taskmanager.memory.jvm-overhead.min, Flink's default]
            total Flink 1.019 GiB (1093664768 bytes): framework heap 128 MiB + framework off-heap 128 MiB + task heap 256 MiB + task off-heap 16 MiB + network memory 3 MiB + managed memory 512 MiB [derived]
            total process 1.304 GiB (1399848960 bytes): total Flink memory 1.019 GiB + JVM metaspace 100 MiB + JVM overhead 192 MiB [derived]
            """);
  }

  @Test
  void the_overhead_is_a_share_of_this_worker_and_not_of_the_configured_one() {
    MemoryPlan plan =
        plan(
            "taskmanager.memory.process.size", "64g",
            "taskmanager.memory.jvm-overhead.fraction", "0.5",
            "taskmanager.memory.jvm-overhead.max", "64g");
    assertThat(plan.size(Pool.JVM_OVERHEAD))
        .isEqualTo(plan.totalFlink().size().plus(plan.size(Pool.JVM_METASPACE)));
  }

  @Test
  void what_the_configuration_says_of_tasks_slots_and_resources_has_no_part_in_it() {
    MemoryPlan plan =
        plan(
            "taskmanager.memory.task.heap.size", "9g",
            "taskmanager.memory.size", "9g",
            "taskmanager.memory.managed.fraction", "0.9",
            "taskmanager.network.memory.max", "1m",
            "taskmanager.network.numberOfBuffers", "7",
            "taskmanager.heap.size", "9g",
            "taskmanager.numberOfTaskSlots", "9",
            "external-resources", "fpga",
            "external-resource.fpga.amount", "9");
    assertThat(PlanText.of(plan)).isEqualTo(PlanText.of(plan()));
    assertThat(plan.slots()).isEqualTo(2);
    assertThat(plan.cpuCores()).isEqualTo(0.5);
    assertThat(plan.externalResources()).isEqualTo(Map.of("gpu", 4L));
  }

  @Test
  void a_configuration_that_makes_no_sense_of_overhead_refuses_this_worker_too() {
    PlanResult result =
        result(
            Configurations.of(
                "taskmanager.memory.jvm-overhead.min", "2g",
                "taskmanager.memory.jvm-overhead.max", "1g"));
    assertThat(result.problems().all()).extracting(Problem::code).contains(ProblemCode.RANGE_EMPTY);
  }

  private static MemoryPlan plan(String... configuration) {
    return result(Configurations.of(configuration))
        .fold(
            PlanResult.Planned::plan,
            rejected -> {
              throw new AssertionError(rejected.problems());
            });
  }

  private static PlanResult result(Options options) {
    return new MemoryPlanner(new FlinkVersion(1, 20), PlanningMode.CONTAINER).plan(options, ASKED);
  }
}
