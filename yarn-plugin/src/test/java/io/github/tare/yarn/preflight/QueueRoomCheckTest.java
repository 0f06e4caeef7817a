package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class QueueRoomCheckTest {
  private static final QueueRoomCheck CHECK = new QueueRoomCheck();

  @Test
  void a_queue_at_its_ceiling_makes_it_wait() {
    golden("433-queue-full.txt", queue("root.etl", 8192, 7168));
  }

  @Test
  void a_queue_that_never_grows_so_far_is_an_error() {
    golden("445-queue-too-small.txt", queue("root.etl", 1024, 0));
  }

  @Test
  void the_queues_above_count_too() {
    assertThat(by(queue("root.etl", 8192, 0), queue("root.etl.nightly", 8192, 0))).isEmpty();
    assertThat(by(queue("root.etl", 8192, 8192), queue("root.etl.nightly", 8192, 0)))
        .startsWith("WARNING TARE-433 The queue root.etl lacks 1.563 GiB");
  }

  @Test
  void while_no_node_runs_a_queue_of_nothing_is_no_limit() {
    ClusterFacts facts = ChangedCluster.usual().queues(queue("root.etl", 0, 0)).nodes().facts();
    assertThat(Found.by(CHECK, facts, Proposals.with("yarn.application.queue", "etl"))).isEmpty();
  }

  @Test
  void a_label_says_nothing_to_the_fair_scheduler() {
    ClusterFacts facts =
        ChangedCluster.usual()
            .scheduler(
                Clusters.scheduler(SchedulerKind.FAIR, Clusters.usual().scheduler().maximum()))
            .queues(queue("root.etl", 8192, 7168))
            .facts();
    Proposal labelled =
        Proposals.with("yarn.application.queue", "etl", "yarn.application.node-label", "fast");
    assertThat(Found.by(CHECK, facts, labelled)).startsWith("WARNING TARE-433 The queue root.etl");
  }

  @Test
  void a_container_that_fills_the_queue_is_fine() {
    assertThat(by(queue("root.etl", 8192, 6592))).isEmpty();
  }

  @Test
  void the_root_and_queues_beside_do_not_count() {
    assertThat(
            by(
                queue("root", 8192, 8192),
                queue("root.etl", 8192, 0),
                queue("root.etl.nightly", 8192, 0),
                queue("root.e", 8192, 8192)))
        .isEmpty();
  }

  private static QueueFacts queue(String path, long ceiling, long used) {
    QueueShare share =
        new ChangedShare()
            .ceiling(new ResourceAmounts(ceiling, 8), new ResourceAmounts(used, 8))
            .facts();
    return ChangedQueue.leaf(path).share(share).facts();
  }

  private static String by(QueueFacts... queues) {
    ClusterFacts facts = ChangedCluster.usual().queues(queues).facts();
    String last = queues.length == 1 ? "etl" : "nightly";
    return Found.by(CHECK, facts, Proposals.with("yarn.application.queue", last));
  }

  private static void golden(String name, QueueFacts queue) {
    Golden.check(QueueRoomCheckTest.class, name, by(queue));
  }
}
