package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.QueueConfigurations;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.apache.hadoop.yarn.api.records.QueueState;
import org.apache.hadoop.yarn.api.records.Resource;
import org.junit.jupiter.api.Test;

class QueueForestTest {
  private static final Fact<Map<String, QueueFacts>> CLOSED = Fact.unknown("it is closed");

  @Test
  void queues_get_their_paths_from_yarn_client_alone() {
    QueueInfo nightly = queue("nightly");
    QueueTree tree =
        join(Fact.of(List.of(queue("etl", nightly), nightly, queue("root.users.jane"))), CLOSED);
    assertThat(tree.all())
        .extracting(QueueFacts::path)
        .containsExactly("root", "root.etl", "root.etl.nightly", "root.users.jane");
    assertThat(tree.leaves()).containsExactly("root.etl.nightly", "root.users.jane");
    assertThat(tree.named("nightly").get(0).maximum())
        .isEqualTo(Fact.unknown("only the ResourceManager's web service says it"));
  }

  @Test
  void without_the_web_service_yarn_client_still_tells_shares() {
    QueueInfo queue = queue("default");
    QueueConfigurations capacities = mock(QueueConfigurations.class);
    when(capacities.getEffectiveMinCapacity()).thenReturn(Resource.newInstance(1024, 1));
    when(capacities.getEffectiveMaxCapacity()).thenReturn(Resource.newInstance(2048, 2));
    when(queue.getQueueConfigurations()).thenReturn(Map.of("fast", capacities));
    QueueFacts facts = join(Fact.of(List.of(queue)), CLOSED).named("default").get(0);
    assertThat(facts.share("fast").ceiling()).isEqualTo(Fact.of(new ResourceAmounts(2048, 2)));
    assertThat(facts.share("fast").used().known()).isEmpty();
  }

  @Test
  void the_web_service_alone_is_enough_too() throws IOException {
    QueueTree tree = join(Fact.unknown("not allowed"), web());
    assertThat(tree.leaves()).contains("root.tight", "root.etl.hourly");
  }

  @Test
  void without_both_the_queues_are_unknown() {
    assertThat(QueueForest.join(client(Fact.unknown("not allowed")), CLOSED))
        .isEqualTo(Fact.unknown("it is closed"));
  }

  @Test
  void together_each_tells_what_it_knows() throws IOException {
    QueueInfo tight = queue("tight");
    when(tight.getDefaultNodeLabelExpression()).thenReturn("fast");
    QueueFacts queue = join(Fact.of(List.of(tight)), web()).named("root.tight").get(0);
    assertThat(queue.defaultLabel().known().flatMap(label -> label)).contains("fast");
    assertThat(queue.maySubmit()).isEqualTo(Fact.of(true));
    assertThat(queue.share("").ceiling().known().map(ResourceAmounts::memoryMebibytes))
        .contains(4096L);
    assertThat(queue.applications().running()).isEqualTo(Fact.of(1));
  }

  @Test
  void a_queue_that_yarn_client_saw_stop_has_stopped() throws IOException {
    QueueInfo tight = queue("tight");
    when(tight.getQueueState()).thenReturn(QueueState.STOPPED);
    assertThat(join(Fact.of(List.of(tight)), web()).named("root.tight").get(0).state())
        .isEqualTo(Fact.of(io.github.tare.yarn.cluster.QueueState.STOPPED));
  }

  @Test
  void older_versions_say_by_the_name_alone_where_one_may_submit() {
    ClientAnswer older =
        new ClientAnswer(
            "ben",
            List.of(),
            Fact.of(List.of(queue("etl"))),
            Fact.of(Map.of("etl", false)),
            Fact.of(Set.of()),
            Fact.of(Set.of()));
    assertThat(QueueForest.join(older, CLOSED).known().orElseThrow().named("etl").get(0))
        .extracting(QueueFacts::maySubmit)
        .isEqualTo(Fact.of(false));
  }

  private static QueueTree join(Fact<List<QueueInfo>> client, Fact<Map<String, QueueFacts>> web) {
    return QueueForest.join(client(client), web).known().orElseThrow();
  }

  private static ClientAnswer client(Fact<List<QueueInfo>> queues) {
    return new ClientAnswer(
        "ben",
        List.of(),
        queues,
        Fact.of(Map.of("root.tight", true)),
        Fact.of(Set.of()),
        Fact.of(Set.of()));
  }

  private static Fact<Map<String, QueueFacts>> web() throws IOException {
    Partitions partitions =
        new Partitions(Fact.unknown("nobody asked"), Fact.unknown("nobody asked"));
    return SchedulerDocument.read(Documents.json("capacity-scheduler"), "ben", partitions).queues();
  }

  private static QueueInfo queue(String name, QueueInfo... children) {
    QueueInfo queue = mock(QueueInfo.class);
    when(queue.getQueueName()).thenReturn(name);
    when(queue.getChildQueues()).thenReturn(List.of(children));
    when(queue.getQueueState()).thenReturn(QueueState.RUNNING);
    return queue;
  }
}
