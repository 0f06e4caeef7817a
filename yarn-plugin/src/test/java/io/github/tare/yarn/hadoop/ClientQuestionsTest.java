package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.junit.jupiter.api.Test;

class ClientQuestionsTest {
  private final YarnClient client = mock(YarnClient.class);

  @Test
  void nodes_are_told_and_no_application_id_is_taken() throws Exception {
    NodeReport report = mock(NodeReport.class);
    when(report.getNodeId()).thenReturn(NodeId.newInstance("node-1", 8041));
    when(report.getCapability()).thenReturn(Resource.newInstance(4096, 4));
    when(report.getUsed()).thenReturn(Resource.newInstance(1024, 1));
    when(client.getNodeReports(NodeState.RUNNING)).thenReturn(List.of(report));
    ClientAnswer answer = new ClientQuestions(client).ask();
    assertThat(answer.nodes())
        .containsExactly(
            new NodeFacts(
                "node-1:8041",
                new ResourceAmounts(4096, 4),
                Fact.of(new ResourceAmounts(1024, 1)),
                Set.of()));
    verify(client, never()).createApplication();
  }

  @Test
  void queues_that_yarn_does_not_tell_are_unknown() throws Exception {
    when(client.getAllQueues()).thenThrow(new YarnException("User jane is not allowed."));
    when(client.getClusterNodeLabels()).thenThrow(new IOException("closed"));
    ClientAnswer answer = new ClientQuestions(client).ask();
    assertThat(answer.queues())
        .isEqualTo(Fact.unknown("YARN did not say: User jane is not allowed"));
    assertThat(answer.labels()).isEqualTo(Fact.unknown("YARN did not say: closed"));
  }

  @Test
  void nodes_that_yarn_does_not_tell_are_a_failure() throws Exception {
    when(client.getNodeReports(NodeState.RUNNING)).thenThrow(new IOException("closed"));
    assertThatThrownBy(() -> new ClientQuestions(client).ask()).hasMessage("closed");
  }

  @Test
  void queues_get_their_paths_and_what_the_web_service_knows_of_them() {
    QueueInfo nightly = queue("nightly");
    QueueInfo etl = queue("etl", nightly);
    QueueInfo fair = queue("root.users.jane");
    ResourceAmounts small = new ResourceAmounts(2048, 2);
    SchedulerAnswer web =
        new SchedulerAnswer(
            Fact.unknown("-"),
            Fact.unknown("-"),
            Map.of(
                "root.etl.nightly",
                new SchedulerAnswer.Queue(false, Fact.of(small), Fact.of(false))));
    QueueTree tree = QueueForest.join(List.of(etl, nightly, fair), web);
    assertThat(tree.all())
        .extracting(QueueFacts::path)
        .containsExactly("root", "root.etl", "root.etl.nightly", "root.users.jane");
    assertThat(tree.leaves()).containsExactly("root.etl.nightly", "root.users.jane");
    assertThat(tree.named("nightly").get(0).maximum()).isEqualTo(Fact.of(small));
    assertThat(tree.named("etl").get(0).maximum())
        .isEqualTo(Fact.unknown("the web service does not list root.etl"));
  }

  private static QueueInfo queue(String name, QueueInfo... children) {
    QueueInfo queue = mock(QueueInfo.class);
    when(queue.getQueueName()).thenReturn(name);
    when(queue.getChildQueues()).thenReturn(List.of(children));
    when(queue.getQueueState())
        .thenReturn(
            org.apache.hadoop.yarn.api.records.QueueState.valueOf(QueueState.RUNNING.name()));
    return queue;
  }
}
