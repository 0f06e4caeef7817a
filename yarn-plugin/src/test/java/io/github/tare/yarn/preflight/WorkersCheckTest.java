package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkersCheckTest {
  private static final WorkersCheck CHECK = new WorkersCheck();

  @Test
  void workers_that_never_find_room_are_counted() {
    golden("443-workers-fewer.txt", Nodes.node("node-1:8041", 8192, 4, 0));
  }

  @Test
  void workers_that_find_room_later_are_a_note() {
    golden(
        "444-workers-later.txt",
        Nodes.node("node-1:8041", 8192, 4, 3072),
        Nodes.node("node-2:8041", 16384, 4, 16384));
  }

  @Test
  void workers_of_which_none_finds_room_now_wait() {
    golden(
        "437-workers-wait.txt",
        Nodes.node("node-1:8041", 2048, 4, 0),
        Nodes.node("node-2:8041", 16384, 4, 16000));
  }

  @Test
  void a_job_whose_workers_never_find_room_is_an_error() {
    golden("442-workers-fit-nowhere.txt", Nodes.node("node-1:8041", 2048, 4, 0));
  }

  @Test
  void all_that_find_room_are_not_spoken_of() {
    assertThat(by(cluster(new ChangedShare().facts(), Nodes.node("n:8041", 10240, 4, 0))))
        .isEmpty();
  }

  @Test
  void nor_are_those_that_flink_may_not_start() {
    Proposal capped =
        Proposals.with(
            "yarn.application.queue", "etl",
            "parallelism.default", "10",
            "slotmanager.number-of-slots.max", "3");
    ClusterFacts three = cluster(new ChangedShare().facts(), Nodes.node("n:8041", 6784, 4, 0));
    assertThat(Found.by(CHECK, three, capped)).isEmpty();
  }

  @Test
  void a_master_on_other_nodes_takes_nothing_of_what_the_queue_has_on_these() {
    QueueShare three = new ChangedShare().ceiling(amounts(5184), amounts(0)).facts();
    ClusterFacts facts =
        ChangedCluster.usual()
            .nodes(Nodes.node("n:8041", 2048, 4, 0), Nodes.node("g:8041", 65536, 8, 0, "gpu"))
            .queues(
                ChangedQueue.leaf("root.etl")
                    .shares(Map.of("", new ChangedShare().facts(), "gpu", three))
                    .facts())
            .facts();
    assertThat(
            Found.by(
                CHECK,
                facts,
                Proposals.with(
                    "yarn.application.queue", "etl",
                    "yarn.taskmanager.node-label", "gpu",
                    "parallelism.default", "10")))
        .contains("Of 10 TaskManagers for parallelism 10, only 3 ever find room");
  }

  @Test
  void a_queue_may_have_less_room_than_the_nodes() {
    QueueShare share = new ChangedShare().ceiling(amounts(6000), amounts(0)).facts();
    assertThat(by(cluster(share, Nodes.node("n:8041", 65536, 4, 0))))
        .contains("Of 5 TaskManagers for parallelism 10, only 2 ever find room")
        .contains("the queue root.etl may have no more");
  }

  @Test
  void a_user_may_have_less_room_than_the_queue_but_the_last_lies_across_the_limit() {
    QueueShare share = new ChangedShare().user(amounts(5056), amounts(0)).facts();
    assertThat(by(cluster(share, Nodes.node("n:8041", 65536, 4, 0))))
        .contains("only 3 ever find room: this user's share of the queue root.etl has no more");
  }

  @Test
  void idle_nodes_of_a_label_that_lends_count() {
    ClusterFacts facts =
        ChangedCluster.usual()
            .labels(Fact.of(Set.of(new LabelFacts("gpu", false))))
            .nodes(Nodes.node("n:8041", 2048, 4, 0), Nodes.node("g:8041", 9000, 4, 0, "gpu"))
            .queues(ChangedQueue.leaf("root.etl").facts())
            .facts();
    assertThat(by(facts)).isEmpty();
  }

  @Test
  void more_of_a_resource_than_any_node_has_is_for_another_check_to_say() {
    NodeFacts node =
        new NodeFacts(
            "g:8041",
            new ResourceAmounts(2048, 4, new TreeMap<>(Map.of("yarn.io/gpu", 2L))),
            Fact.of(new ResourceAmounts(0, 0)),
            Set.of());
    ClusterFacts facts =
        ChangedCluster.usual()
            .nodes(node)
            .queues(ChangedQueue.leaf("root.etl").facts())
            .resourceTypes(Fact.of(Set.of("memory-mb", "vcores", "yarn.io/gpu")))
            .facts();
    assertThat(Found.by(CHECK, facts, withGpus(2))).startsWith("ERROR TARE-442");
    assertThat(Found.by(CHECK, facts, withGpus(3))).isEmpty();
  }

  private static Proposal withGpus(int amount) {
    return Proposals.with(
        "yarn.application.queue",
        "etl",
        "external-resources",
        "gpu",
        "external-resource.gpu.amount",
        Integer.toString(amount),
        "external-resource.gpu.yarn.config-key",
        "yarn.io/gpu");
  }

  @Test
  void where_the_master_finds_no_room_the_workers_are_not_spoken_of() {
    assertThat(by(cluster(new ChangedShare().facts(), Nodes.node("n:8041", 1024, 4, 0)))).isEmpty();
  }

  private static ResourceAmounts amounts(long mebibytes) {
    return new ResourceAmounts(mebibytes, 8);
  }

  private static ClusterFacts cluster(QueueShare share, NodeFacts... nodes) {
    return ChangedCluster.usual()
        .nodes(nodes)
        .queues(ChangedQueue.leaf("root.etl").share(share).facts())
        .facts();
  }

  private static String by(ClusterFacts facts) {
    return Found.by(
        CHECK,
        facts,
        Proposals.with(
            "yarn.application.queue", "etl",
            "parallelism.default", "10",
            "taskmanager.numberOfTaskSlots", "2"));
  }

  private static void golden(String name, NodeFacts... nodes) {
    Golden.check(WorkersCheckTest.class, name, by(cluster(new ChangedShare().facts(), nodes)));
  }
}
