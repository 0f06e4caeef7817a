package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class QueueAccessCheckTest {
  private static final String QUEUE = "yarn.application.queue";

  @Test
  void a_queue_that_lets_this_user_submit_is_fine() {
    assertThat(found(queueWhere(Fact.of(true)))).isEmpty();
  }

  @Test
  void a_queue_that_does_not_is_refused_and_those_that_do_are_named() {
    Golden.check(getClass(), "450-queue-forbidden.txt", found(queueWhere(Fact.of(false))));
  }

  @Test
  void the_queue_where_a_rule_sends_the_application_counts() {
    ClusterFacts moved =
        ChangedCluster.usual()
            .queues(ChangedQueue.leaf("root.jane").maySubmit(Fact.of(false)).facts())
            .rules(Rules.placing("root.jane"))
            .facts();
    assertThat(found(moved)).contains("'root.jane' takes no applications of user jane");
  }

  @Test
  void a_queue_of_queues_is_for_another_check_to_say() {
    ClusterFacts parent =
        ChangedCluster.usual()
            .queues(ChangedQueue.parent("root.etl").maySubmit(Fact.of(false)).facts())
            .facts();
    assertThat(found(parent)).isEmpty();
  }

  @Test
  void not_to_know_is_said() {
    assertThat(found(queueWhere(Fact.unknown("YARN did not say"))))
        .contains(
            "NOTE TARE-410 Whether the queue", "of user jane is not known: YARN did not say.");
  }

  private static ClusterFacts queueWhere(Fact<Boolean> maySubmit) {
    return ChangedCluster.usual()
        .queues(
            ChangedQueue.leaf("root.etl").maySubmit(maySubmit).facts(),
            ChangedQueue.leaf("root.secret").maySubmit(Fact.of(false)).facts(),
            Clusters.leaf("root.adhoc"))
        .facts();
  }

  private static String found(ClusterFacts facts) {
    return Found.by(new QueueAccessCheck(), facts, Proposals.with(QUEUE, "etl"));
  }
}
