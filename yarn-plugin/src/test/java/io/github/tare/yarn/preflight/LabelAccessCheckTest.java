package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelAccessCheckTest {
  private static final String LABEL = "yarn.taskmanager.node-label";

  @Test
  void a_queue_that_may_use_the_label_or_all_of_them_is_fine() {
    assertThat(found(Fact.of(Set.of("gpu", "ssd")), "gpu")).isEmpty();
    assertThat(found(Fact.of(Set.of("*")), "gpu")).isEmpty();
    assertThat(found(Fact.of(Set.of()), "")).isEmpty();
  }

  @Test
  void a_queue_that_may_not_is_refused_and_those_that_may_are_named() {
    Golden.check(getClass(), "460-label-forbidden.txt", found(Fact.of(Set.of("ssd")), "gpu"));
  }

  @Test
  void a_queue_may_have_no_labels_at_all() {
    assertThat(found(Fact.of(Set.of()), "gpu")).contains("it may use nodes without a label only");
  }

  @Test
  void a_label_that_is_not_there_is_not_said_to_be_forbidden() {
    assertThat(found(Fact.of(Set.of("ssd")), "gpus")).isEmpty();
  }

  @Test
  void not_to_know_is_said_where_a_label_is_asked_for() {
    assertThat(found(Fact.unknown("YARN did not say"), "gpu"))
        .startsWith("NOTE TARE-410 Whether the queue 'root.etl' may use nodes labelled 'gpu' is");
    assertThat(found(Fact.unknown("YARN did not say"), "")).isEmpty();
  }

  private static String found(Fact<Set<String>> labels, String label) {
    return Found.by(
        new LabelAccessCheck(),
        ChangedCluster.usual()
            .queues(
                ChangedQueue.leaf("root.etl").labels(labels).facts(),
                ChangedQueue.leaf("root.plain").labels(Fact.of(Set.of())).facts(),
                ChangedQueue.leaf("root.science").labels(Fact.of(Set.of("gpu"))).facts())
            .facts(),
        Proposals.with("yarn.application.queue", "etl", LABEL, label));
  }
}
