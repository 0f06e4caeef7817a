package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.QueueACL;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.apache.hadoop.yarn.api.records.QueueUserACLInfo;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.junit.jupiter.api.Test;

class ClientQuestionsTest {
  private final YarnClient client = mock(YarnClient.class);

  @Test
  void nodes_are_told_and_no_application_id_is_taken() throws Exception {
    NodeReport report = node();
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
  void a_fault_in_the_resource_manager_leaves_that_answer_unknown() throws Exception {
    when(client.getAllQueues()).thenThrow(new IllegalStateException("no scheduler"));
    assertThat(new ClientQuestions(client).ask().queues())
        .isEqualTo(Fact.unknown("YARN did not say: no scheduler"));
  }

  @Test
  void resource_types_without_memory_are_no_answer() throws Exception {
    when(client.getResourceTypeInfo()).thenReturn(List.of(ResourceTypeInfo.newInstance("vcores")));
    assertThat(new ClientQuestions(client).ask().resourceTypes())
        .isEqualTo(
            Fact.unknown("YARN did not say: its resource types are without memory or vcores"));
  }

  @Test
  void nodes_that_yarn_does_not_tell_are_a_failure() throws Exception {
    when(client.getNodeReports(NodeState.RUNNING)).thenThrow(new IOException("closed"));
    assertThatThrownBy(() -> new ClientQuestions(client).ask()).hasMessage("closed");
  }

  @Test
  void queues_that_this_user_may_use_are_told_by_either_right() throws Exception {
    when(client.getQueueAclsInfo())
        .thenReturn(
            List.of(
                acls("root.open", QueueACL.SUBMIT_APPLICATIONS),
                acls("root.own", QueueACL.ADMINISTER_QUEUE),
                acls("root.private"),
                acls("twin"),
                acls("twin", QueueACL.SUBMIT_APPLICATIONS)));
    assertThat(new ClientQuestions(client).ask().maySubmit())
        .isEqualTo(Fact.of(Map.of("root.open", true, "root.own", true, "root.private", false)));
  }

  @Test
  void a_large_cluster_is_asked_as_often_as_a_small_one() throws Exception {
    assertThat(callsTo(1000)).isEqualTo(callsTo(1)).isEqualTo(6);
  }

  private static int callsTo(int size) throws Exception {
    YarnClient cluster = mock(YarnClient.class);
    NodeReport report = node();
    QueueInfo queue = mock(QueueInfo.class);
    when(cluster.getNodeReports(NodeState.RUNNING)).thenReturn(Collections.nCopies(size, report));
    when(cluster.getAllQueues()).thenReturn(Collections.nCopies(size, queue));
    new ClientQuestions(cluster).ask();
    return mockingDetails(cluster).getInvocations().size();
  }

  private static NodeReport node() {
    NodeReport report = mock(NodeReport.class);
    when(report.getNodeId()).thenReturn(NodeId.newInstance("node-1", 8041));
    when(report.getCapability()).thenReturn(Resource.newInstance(4096, 4));
    when(report.getUsed()).thenReturn(Resource.newInstance(1024, 1));
    return report;
  }

  private static QueueUserACLInfo acls(String queue, QueueACL... rights) {
    return QueueUserACLInfo.newInstance(queue, List.of(rights));
  }
}
