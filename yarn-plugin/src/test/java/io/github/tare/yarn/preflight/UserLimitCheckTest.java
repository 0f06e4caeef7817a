package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class UserLimitCheckTest {
  private static final UserLimitCheck CHECK = new UserLimitCheck();

  @Test
  void a_user_beyond_the_limit_waits() {
    Golden.check(
        UserLimitCheckTest.class,
        "434-user-limit-reached.txt",
        by(SchedulerKind.CAPACITY, 4096, 5120));
  }

  @Test
  void a_user_exactly_at_the_limit_gets_one_more_container() {
    assertThat(by(SchedulerKind.CAPACITY, 4096, 4096)).isEmpty();
  }

  @Test
  void the_fair_scheduler_has_no_such_limit() {
    assertThat(by(SchedulerKind.FAIR, 4096, 5120)).isEmpty();
  }

  /** A vcore is a larger part of all vcores than 1 GiB is of all memory. */
  @Test
  void more_of_one_resource_is_no_more_where_another_dominates() {
    assertThat(by(new ResourceAmounts(4096, 8), new ResourceAmounts(5120, 7))).isEmpty();
    assertThat(by(new ResourceAmounts(4096, 4), new ResourceAmounts(2048, 5)))
        .contains("is overdrawn by 1 vcore:");
  }

  private static String by(SchedulerKind kind, long most, long used) {
    return by(
        kind,
        ResourceCalculator.MEMORY,
        new ResourceAmounts(most, 4),
        new ResourceAmounts(used, 4));
  }

  private static String by(ResourceAmounts most, ResourceAmounts used) {
    return by(SchedulerKind.CAPACITY, ResourceCalculator.EVERY_RESOURCE, most, used);
  }

  private static String by(
      SchedulerKind kind,
      ResourceCalculator calculator,
      ResourceAmounts most,
      ResourceAmounts used) {
    QueueShare share = new ChangedShare().user(most, used).facts();
    SchedulerFacts usual = Clusters.usual().scheduler();
    ClusterFacts facts =
        ChangedCluster.usual()
            .scheduler(
                new SchedulerFacts(
                    Fact.of(kind),
                    usual.minimum(),
                    usual.step(),
                    usual.maximum(),
                    Fact.of(calculator)))
            .queues(ChangedQueue.leaf("root.etl").share(share).facts())
            .facts();
    return Found.by(CHECK, facts, Proposals.with("yarn.application.queue", "etl"));
  }
}
