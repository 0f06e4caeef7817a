package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposals;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MasterShareCheckTest {
  private static final MasterShareCheck CHECK = new MasterShareCheck();

  /** The master takes 1600 MiB and 1 vcore. */
  private static final QueueShare FULL =
      new ChangedShare().masters(amounts(4096, 4), amounts(3072, 3)).facts();

  @Test
  void a_share_for_masters_without_room_makes_it_wait_and_says_how_much_is_missing() {
    golden("430-master-share-full.txt", capacity(FULL, 1, ResourceCalculator.MEMORY));
  }

  @Test
  void the_users_own_share_counts_too() {
    QueueShare share = new ChangedShare().userMasters(amounts(2048, 2), amounts(1024, 1)).facts();
    golden(
        "431-user-master-share-full.txt",
        capacity(with(share, amounts(1024, 1)), 1, ResourceCalculator.MEMORY));
  }

  @Test
  void a_master_that_fills_the_share_starts() {
    QueueShare share = new ChangedShare().masters(amounts(4672, 4), amounts(3072, 3)).facts();
    assertThat(by(capacity(share, 1, ResourceCalculator.MEMORY))).isEmpty();
  }

  @Test
  void a_queue_without_applications_always_starts_one() {
    assertThat(by(capacity(FULL, 0, ResourceCalculator.MEMORY))).isEmpty();
    QueueShare idle = new ChangedShare().masters(amounts(1024, 1), amounts(0, 0)).facts();
    assertThat(by(capacity(idle, 3, ResourceCalculator.MEMORY))).isEmpty();
  }

  @Test
  void the_fair_scheduler_starts_none_beyond_the_share() {
    QueueShare idle = new ChangedShare().masters(amounts(1024, 1), amounts(0, 0)).facts();
    assertThat(by(cluster(idle, 0, SchedulerKind.FAIR, ResourceCalculator.EVERY_RESOURCE)))
        .contains("lacks 576 MiB");
  }

  @Test
  void the_fair_scheduler_has_no_share_of_one_user() {
    QueueShare share = new ChangedShare().userMasters(amounts(1024, 1), amounts(1024, 1)).facts();
    assertThat(by(cluster(share, 1, SchedulerKind.FAIR, ResourceCalculator.MEMORY))).isEmpty();
  }

  @Test
  void vcores_count_only_where_every_resource_does() {
    QueueShare share = new ChangedShare().masters(amounts(8192, 1), amounts(1600, 1)).facts();
    assertThat(by(capacity(share, 1, ResourceCalculator.MEMORY))).isEmpty();
    assertThat(by(capacity(share, 1, ResourceCalculator.EVERY_RESOURCE)))
        .contains(
            "lacks 1 vcore: the JobManager's container needs 1 vcore, and of 1 vcore nothing");
  }

  @Test
  void what_is_not_known_makes_nothing_wait() {
    QueueShare share = QueueShare.unknown("nobody says");
    assertThat(by(capacity(share, 1, ResourceCalculator.MEMORY))).isEmpty();
  }

  /** The queue's masters have as much as the user's. */
  private static QueueShare with(QueueShare share, ResourceAmounts mastersUsed) {
    return new QueueShare(
        share.guaranteed(),
        share.ceiling(),
        share.used(),
        share.masters(),
        Fact.of(mastersUsed),
        share.user(),
        share.userUsed(),
        share.userMasters(),
        share.userMastersUsed());
  }

  private static ClusterFacts capacity(
      QueueShare share, int running, ResourceCalculator calculator) {
    return cluster(share, running, SchedulerKind.CAPACITY, calculator);
  }

  private static ClusterFacts cluster(
      QueueShare share, int running, SchedulerKind kind, ResourceCalculator calculator) {
    QueueApplications applications =
        new QueueApplications(
            Fact.of(running),
            Fact.of(0),
            Fact.of(OptionalInt.empty()),
            Fact.of(OptionalInt.empty()),
            Fact.of(OptionalInt.empty()),
            Fact.of(0));
    SchedulerFacts usual = Clusters.usual().scheduler();
    return ChangedCluster.usual()
        .scheduler(
            new SchedulerFacts(
                Fact.of(kind), usual.minimum(), usual.step(), usual.maximum(), Fact.of(calculator)))
        .queues(ChangedQueue.leaf("root.etl").share(share).applications(applications).facts())
        .facts();
  }

  private static ResourceAmounts amounts(long mebibytes, int vcores) {
    return new ResourceAmounts(mebibytes, vcores);
  }

  private static String by(ClusterFacts facts) {
    return Found.by(CHECK, facts, Proposals.with("yarn.application.queue", "etl"));
  }

  private static void golden(String name, ClusterFacts facts) {
    Golden.check(MasterShareCheckTest.class, name, by(facts));
  }
}
