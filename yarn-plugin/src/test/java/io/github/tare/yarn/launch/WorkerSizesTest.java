package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.container.ContainerSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkerSizesTest {
  private final List<MemoryPlan> planned = new ArrayList<>();
  private final WorkerSizes sizes = new WorkerSizes(Launches.manifest(), planned::add);

  @Test
  void the_planned_size_is_known_and_has_the_first_priority() {
    WorkerResources usual = Launches.spec().resources();
    assertThat(sizes.learn(usual)).isEmpty();
    assertThat(planned).isEmpty();
    assertThat(sizes.request(usual).priority()).isEqualTo(1);
    assertThat(sizes.ofPriority(1)).isEqualTo(Launches.template().size());
  }

  @Test
  void another_size_is_planned_with_the_options_of_the_manifest_and_gets_the_next_priority() {
    WorkerResources asked = asked(1.5, Map.of());
    assertThat(sizes.learn(asked)).isEmpty();
    assertThat(sizes.request(asked).priority()).isEqualTo(2);
    // Framework 256, task 300 and metaspace 256 MiB are four fifths of 1015 MiB.
    assertThat(sizes.request(asked).size()).isEqualTo(new ContainerSize(1016, 2));
    assertThat(sizes.request(asked).nodeLabel()).contains("gpu");
    assertThat(sizes.ofPriority(2).properties())
        .containsEntry("taskmanager.cpu.cores", "1.5")
        .containsEntry("taskmanager.numberOfTaskSlots", "2")
        .containsEntry("external-resources", "none");
  }

  @Test
  void each_further_size_gets_a_priority_of_its_own_once() {
    assertThat(sizes.learn(asked(1.5, Map.of()))).isEmpty();
    assertThat(sizes.learn(asked(2, Map.of()))).isEmpty();
    assertThat(sizes.learn(asked(1.5, Map.of()))).isEmpty();
    assertThat(planned).hasSize(2);
    assertThat(sizes.request(asked(2, Map.of())).priority()).isEqualTo(3);
  }

  @Test
  void an_external_resource_is_asked_of_yarn_by_its_type() {
    WorkerResources asked = asked(1, Map.of("gpu", 2L));
    assertThat(sizes.learn(asked)).isEmpty();
    assertThat(sizes.request(asked).size().others()).isEqualTo(Map.of("yarn.io/gpu", 2L));
    assertThat(sizes.ofPriority(2).properties())
        .containsEntry("external-resources", "gpu")
        .containsEntry("external-resource.gpu.amount", "2");
  }

  @Test
  void what_the_queue_never_allows_is_refused_with_both_sizes() {
    assertThat(sizes.within(new ContainerSize(1900, 1, Launches.GPUS))).isEmpty();
    assertThat(sizes.learn(asked(1.5, Map.of())))
        .contains(
            "a job's slot sharing group asks for a TaskExecutor with 2 slots"
                + " (taskmanager.numberOfTaskSlots), which needs 1016 MiB, 2 vcores; the queue"
                + " allows 1900 MiB, 1 vcore, 2 yarn.io/gpu");
    assertThatThrownBy(() -> sizes.request(asked(1.5, Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_planned_size_is_held_against_the_queue_too() {
    assertThat(sizes.within(new ContainerSize(1727, 1, Launches.GPUS)))
        .contains(
            "a TaskExecutor needs 1728 MiB, 1 vcore, 2 yarn.io/gpu; the queue allows 1727 MiB, 1"
                + " vcore, 2 yarn.io/gpu");
  }

  @Test
  void what_cannot_be_planned_is_refused_with_the_planners_words() {
    assertThat(sizes.learn(asked(0, Map.of())))
        .contains(
            "a job's slot sharing group asks for what cannot be planned. taskmanager.cpu.cores must"
                + " be a number above 0, not 0.0.");
  }

  @Test
  void the_manifest_keeps_what_a_job_leaves_to_the_configuration_and_nothing_else() {
    assertThat(
            WorkerSizes.options(
                Launches.options(
                    "taskmanager.memory.process.size", "1728m",
                    "taskmanager.memory.jvm-overhead.max", "2g",
                    "taskmanager.memory.framework.heap.size", "200m",
                    "tare.memory.direct-limit", "overhead",
                    "external-resource.gpu.yarn.config-key", "yarn.io/gpu",
                    "s3.secret-key", "secret")))
        .containsOnlyKeys(
            "taskmanager.memory.jvm-overhead.max",
            "taskmanager.memory.framework.heap.size",
            "tare.memory.direct-limit",
            "external-resource.gpu.yarn.config-key");
  }

  private static WorkerResources asked(double cores, Map<String, Long> externalResources) {
    return new WorkerResources(
        cores,
        MemorySize.ofMebibytes(200),
        MemorySize.ofMebibytes(10),
        MemorySize.ofMebibytes(20),
        MemorySize.ofMebibytes(70),
        2,
        new TreeMap<>(externalResources));
  }
}
