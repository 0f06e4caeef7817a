package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class PriorityCheckTest {
  @Test
  void the_highest_priority_is_fine() {
    assertThat(found(highest(Fact.of(10)), "10")).isEmpty();
    assertThat(found(highest(Fact.of(10)), "")).isEmpty();
  }

  @Test
  void a_higher_one_is_lowered() {
    Golden.check(getClass(), "458-priority.txt", found(highest(Fact.of(10)), "11"));
  }

  @Test
  void the_fair_scheduler_knows_none() {
    ClusterFacts fair =
        ChangedCluster.usual()
            .scheduler(
                Clusters.scheduler(SchedulerKind.FAIR, Clusters.usual().scheduler().maximum()))
            .facts();
    assertThat(found(fair, "1")).contains("lowered to 0", "no priorities");
    assertThat(found(fair, "0")).isEmpty();
  }

  @Test
  void not_to_know_is_said_where_one_is_asked_for() {
    assertThat(found(highest(Fact.unknown("/conf is not open")), "1")).startsWith("NOTE TARE-410");
    assertThat(found(highest(Fact.unknown("/conf is not open")), "")).isEmpty();
  }

  private static ClusterFacts highest(Fact<Integer> priority) {
    return ChangedCluster.usual().rules(Rules.priority(priority)).facts();
  }

  private static String found(ClusterFacts facts, String priority) {
    return Found.by(
        new PriorityCheck(), facts, Proposals.with("yarn.application.priority", priority));
  }
}
