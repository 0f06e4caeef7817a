package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class ResourceCountedCheckTest {
  private static final String[] GPU = {
    "external-resources", "gpu",
    "external-resource.gpu.amount", "1",
    "external-resource.gpu.yarn.config-key", "yarn.io/gpu"
  };

  @Test
  void a_scheduler_that_counts_memory_alone_hands_out_no_gpus() {
    Golden.check(
        getClass(),
        "446-resource-not-counted.txt",
        found(SchedulerKind.CAPACITY, Fact.of(ResourceCalculator.MEMORY), GPU));
  }

  @Test
  void one_that_counts_every_resource_does() {
    assertThat(found(SchedulerKind.CAPACITY, Fact.of(ResourceCalculator.EVERY_RESOURCE), GPU))
        .isEmpty();
    assertThat(found(SchedulerKind.FAIR, Fact.of(ResourceCalculator.MEMORY), GPU)).isEmpty();
  }

  @Test
  void who_asks_for_memory_and_vcores_alone_is_spared() {
    assertThat(found(SchedulerKind.CAPACITY, Fact.of(ResourceCalculator.MEMORY))).isEmpty();
  }

  @Test
  void what_is_only_taken_for_granted_is_not_held_against_it() {
    assertThat(
            found(
                SchedulerKind.CAPACITY,
                Fact.assumed(ResourceCalculator.MEMORY, "it is the default"),
                GPU))
        .isEmpty();
  }

  private static String found(
      SchedulerKind kind, Fact<ResourceCalculator> calculator, String... options) {
    SchedulerFacts usual = Clusters.usual().scheduler();
    return Found.by(
        new ResourceCountedCheck(),
        ChangedCluster.usual()
            .scheduler(
                new SchedulerFacts(
                    Fact.of(kind), usual.minimum(), usual.step(), usual.maximum(), calculator))
            .facts(),
        Proposals.with(options));
  }
}
