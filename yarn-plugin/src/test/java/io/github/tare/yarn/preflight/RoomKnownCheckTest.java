package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class RoomKnownCheckTest {
  private static final String QUEUE = "yarn.application.queue";
  private static final String CLOSED = "it is closed";

  @Test
  void what_is_not_known_of_the_user_is_a_note_under_the_capacity_scheduler_alone() {
    assertThat(by(ChangedCluster.usual(), SchedulerKind.CAPACITY))
        .startsWith(
            "NOTE TARE-410 How much of the cluster the queue root.etl may have and has is not"
                + " known: it is closed.");
    assertThat(by(ChangedCluster.usual(), SchedulerKind.FAIR)).isEmpty();
  }

  @Test
  void a_share_of_nodes_that_are_not_there_is_not_missed() {
    assertThat(
            by(
                ChangedCluster.usual(),
                SchedulerKind.CAPACITY,
                Proposals.with(QUEUE, "etl", "yarn.application.node-label", "nowhere")))
        .isEmpty();
  }

  private static String by(ChangedCluster cluster, SchedulerKind kind) {
    return by(cluster, kind, Proposals.with(QUEUE, "etl"));
  }

  private static String by(ChangedCluster cluster, SchedulerKind kind, Proposal proposal) {
    ClusterFacts facts =
        cluster
            .scheduler(Clusters.scheduler(kind, Clusters.usual().scheduler().maximum()))
            .queues(ChangedQueue.leaf("root.etl").share(ofNoUser()).facts())
            .facts();
    return Found.by(new RoomKnownCheck(), facts, proposal);
  }

  private static QueueShare ofNoUser() {
    QueueShare usual = Clusters.share();
    return new QueueShare(
        usual.guaranteed(),
        usual.ceiling(),
        usual.used(),
        usual.masters(),
        usual.mastersUsed(),
        Fact.unknown(CLOSED),
        Fact.unknown(CLOSED),
        Fact.unknown(CLOSED),
        Fact.unknown(CLOSED));
  }
}
