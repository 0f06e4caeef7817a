package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResourceTypeCheckTest {
  private static final Set<String> TYPES = Set.of("memory-mb", "vcores", "yarn.io/gpu");

  @Test
  void as_many_as_one_node_has_are_fine() {
    assertThat(found(cluster(8), "4", "yarn.io/gpu")).isEmpty();
  }

  @Test
  void more_than_any_node_has_are_refused() {
    Golden.check(getClass(), "463-resource-too-large.txt", found(cluster(8), "5", "yarn.io/gpu"));
  }

  @Test
  void more_than_the_maximum_are_refused() {
    assertThat(found(cluster(3), "4", "yarn.io/gpu"))
        .contains("grants at most 3: that is the cluster's maximum");
  }

  @Test
  void where_no_node_has_any_the_resource_has_to_go() {
    ClusterFacts none = ChangedCluster.usual().resourceTypes(Fact.of(TYPES)).facts();
    assertThat(found(none, "1", "yarn.io/gpu"))
        .contains("grants at most 0: that is all that any node has", "Take 'gpu' off the list");
  }

  @Test
  void a_type_that_yarn_does_not_count_is_refused_with_the_nearest() {
    Golden.check(
        getClass(), "462-resource-type-unknown.txt", found(cluster(8), "1", "yarn.io/gpus"));
    assertThat(found(Clusters.usual(), "1", "yarn.io/gpu")).contains("memory and vcores only");
  }

  @Test
  void memory_and_vcores_are_no_external_resources() {
    assertThat(found(cluster(8), "1", "memory-mb")).contains("TARE-462");
  }

  @Test
  void not_to_know_is_said() {
    ClusterFacts facts =
        ChangedCluster.usual().resourceTypes(Fact.unknown("YARN did not say")).facts();
    assertThat(found(facts, "1", "yarn.io/gpu"))
        .startsWith("NOTE TARE-410 Whether YARN counts the resource type 'yarn.io/gpu' is not");
  }

  private static ClusterFacts cluster(long maximum) {
    return ChangedCluster.usual()
        .resourceTypes(Fact.of(TYPES))
        .scheduler(Clusters.scheduler(SchedulerKind.CAPACITY, Fact.of(with(maximum))))
        .nodes(node("node-1:8041", 0), node("node-2:8041", 4))
        .facts();
  }

  private static NodeFacts node(String id, long gpus) {
    return new NodeFacts(id, with(gpus), Fact.of(with(0)), Set.of());
  }

  private static ResourceAmounts with(long gpus) {
    return new ResourceAmounts(8192, 4, new TreeMap<>(Map.of("yarn.io/gpu", gpus)));
  }

  private static String found(ClusterFacts facts, String amount, String type) {
    return Found.by(
        new ResourceTypeCheck(),
        facts,
        Proposals.with(
            "external-resources", "gpu",
            "external-resource.gpu.amount", amount,
            "external-resource.gpu.yarn.config-key", type));
  }
}
