package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class LabelNodesCheckTest {
  private static final String LABEL = "yarn.application.node-label";

  @Test
  void one_node_with_the_label_is_enough() {
    assertThat(found(nodes("gpu", "ssd"), "gpu")).isEmpty();
    assertThat(found(nodes("ssd", "ssd"), "")).isEmpty();
  }

  @Test
  void without_a_node_the_containers_would_wait_for_ever() {
    Golden.check(getClass(), "461-label-without-nodes.txt", found(nodes("ssd", "ssd"), "gpu"));
  }

  @Test
  void where_nothing_is_asked_for_the_queues_default_counts() {
    ClusterFacts facts =
        ChangedCluster.usual()
            .nodes(Clusters.node("node-1:8041", 16384, 8))
            .queues(ChangedQueue.leaf("root.default").defaultLabel("gpu").facts())
            .facts();
    assertThat(found(facts, ""))
        .contains("No running node is labelled 'gpu', which is the queue's default")
        .contains("No running node has a label");
    assertThat(found(facts, "ssd")).contains("'ssd'").doesNotContain("gpu");
  }

  @Test
  void a_label_that_is_not_there_is_another_matter() {
    assertThat(found(nodes("ssd", "ssd"), "gpus")).isEmpty();
  }

  private static ClusterFacts nodes(String one, String two) {
    return ChangedCluster.usual()
        .nodes(Clusters.labelled("node-1:8041", one), Clusters.labelled("node-2:8041", two))
        .facts();
  }

  private static String found(ClusterFacts facts, String label) {
    return Found.by(new LabelNodesCheck(), facts, Proposals.with(LABEL, label));
  }
}
