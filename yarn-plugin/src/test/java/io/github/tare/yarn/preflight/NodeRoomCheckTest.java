package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeRoomCheckTest {
  private static final NodeRoomCheck CHECK = new NodeRoomCheck();

  @Test
  void nodes_without_room_now_make_it_wait_and_the_nearest_is_named() {
    golden(
        "435-nodes-full.txt",
        ResourceCalculator.MEMORY,
        Nodes.node("node-1:8041", 8192, 4, 8192),
        Nodes.node("node-2:8041", 8192, 4, 7168));
  }

  @Test
  void memory_of_one_node_and_vcores_of_another_make_no_room() {
    golden(
        "440-master-fits-no-node.txt",
        ResourceCalculator.EVERY_RESOURCE,
        Nodes.node("fat:8041", 8192, 2, 0),
        Nodes.node("wide:8041", 1024, 8, 0));
  }

  @Test
  void where_memory_alone_counts_the_vcores_of_a_node_do_not() {
    assertThat(by(ResourceCalculator.MEMORY, Nodes.node("fat:8041", 8192, 2, 0))).isEmpty();
  }

  @Test
  void a_cluster_without_nodes_makes_it_wait() {
    golden("436-no-nodes.txt", ResourceCalculator.MEMORY);
  }

  @Test
  void nodes_with_a_label_do_not_count_without_it() {
    assertThat(by(ResourceCalculator.MEMORY, Nodes.node("gpu-1:8041", 8192, 4, 0, "gpu")))
        .startsWith("WARNING TARE-436 No node without a label runs now: ");
  }

  @Test
  void a_node_that_is_just_large_enough_is_enough() {
    assertThat(by(ResourceCalculator.EVERY_RESOURCE, Nodes.node("n:8041", 1600, 4, 0))).isEmpty();
  }

  @Test
  void a_master_takes_no_node_of_a_label_that_only_lends() {
    ClusterFacts facts =
        ChangedCluster.usual()
            .labels(Fact.of(Set.of(new LabelFacts("gpu", false))))
            .nodes(Nodes.node("gpu-1:8041", 8192, 4, 0, "gpu"))
            .facts();
    assertThat(Found.by(CHECK, facts, Proposals.with())).startsWith("WARNING TARE-436 ");
  }

  private static String by(ResourceCalculator calculator, NodeFacts... nodes) {
    SchedulerFacts usual = Clusters.usual().scheduler();
    ClusterFacts facts =
        ChangedCluster.usual()
            .nodes(nodes)
            .scheduler(
                new SchedulerFacts(
                    usual.kind(),
                    usual.minimum(),
                    usual.step(),
                    usual.maximum(),
                    Fact.of(calculator)))
            .facts();
    return Found.by(CHECK, facts, Proposals.with("yarn.appmaster.vcores", "4"));
  }

  private static void golden(String name, ResourceCalculator calculator, NodeFacts... nodes) {
    Golden.check(NodeRoomCheckTest.class, name, by(calculator, nodes));
  }
}
