package io.github.tare.yarn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Uncertain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UncertainFactsTest {
  @Test
  void what_is_not_known_or_assumed_is_named_by_its_reason() {
    NodeFacts node =
        new NodeFacts("a:1", new ResourceAmounts(1, 1), Fact.unknown("it is closed"), Set.of());
    ClusterFacts usual = Clusters.usual();
    ClusterFacts facts =
        new ClusterFacts(
            usual.asked(),
            usual.scheduler(),
            Fact.of(List.of(node, node)),
            Fact.unknown("it is closed"),
            usual.labels(),
            Fact.assumed(Set.of("vcores"), "it is the default"),
            usual.rules(),
            usual.staging(),
            usual.security());
    assertThat(UncertainFacts.unknown(facts))
        .containsEntry("it is closed", new TreeSet<>(Set.of("nodes.used", "queues")));
    assertThat(UncertainFacts.assumed(facts))
        .isEqualTo(Map.of("it is the default", Set.of("resourceTypes")));
  }

  @Test
  void what_is_not_known_of_some_queues_alone_names_them() {
    ClusterFacts facts = Uncertain.cluster();
    assertThat(UncertainFacts.unknown(facts).get("YARN does not say"))
        .containsExactly(
            "queues.maySubmit (root.b)", "queues.state (root.b, root.c, root.d and 1 more)");
    assertThat(UncertainFacts.unknown(facts).get("it is closed"))
        .as("what is so of all queues names none, and a parent does not count")
        .contains("queues.applications.maximum", "queues.shares.masters");
  }
}
