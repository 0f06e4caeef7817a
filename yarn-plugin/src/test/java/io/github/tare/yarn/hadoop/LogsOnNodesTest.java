package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsOnNodesTest {
  private static final String CONTAINER = "container_1700000000000_0001_01_000002";
  private static final String LOGS = "/ws/v1/node/containers/" + CONTAINER + "/logs";
  private static final String NODE = "node3:45454";
  private static final String HEAP = "java.lang.OutOfMemoryError: Java heap space\n";

  private final LocalWeb web = LocalWeb.plain();
  private final YarnClient client = mock();
  private final GatheredLogs logs = new GatheredLogs();

  @BeforeEach
  void aNode() throws Exception {
    NodeReport report = mock();
    when(report.getNodeId()).thenReturn(NodeId.fromString(NODE));
    when(report.getHttpAddress()).thenReturn(web.address());
    when(client.getNodeReports()).thenReturn(List.of(report));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void every_log_that_says_something_is_read_and_no_other() throws IOException {
    lists(
        "{\"containerLogsInfo\":{\"containerLogInfo\":["
            + "{\"fileName\":\"taskmanager.err\",\"fileSize\":\"9\"},"
            + "{\"fileName\":\"launch_container.sh\",\"fileSize\":\"9\"}]}}");
    web.serve(LOGS + "/taskmanager.err", 200, printed());
    assertThat(read(NODE)).isTrue();
    assertThat(logs.evidence().get(0).said()).containsExactly(HEAP.strip());
    assertThat(web.questions()).isEqualTo(2);
  }

  @Test
  void a_log_that_comes_bare_is_read_all_the_same() throws IOException {
    lists("{\"containerLogInfo\":[{\"fileName\":\"taskmanager.err\"}]}");
    web.serve(LOGS + "/taskmanager.err", 200, HEAP);
    assertThat(read(NODE)).isTrue();
    assertThat(logs.evidence().get(0).said()).containsExactly(HEAP.strip());
  }

  @Test
  void a_list_of_lists_and_one_of_an_older_hadoop_are_read_too() throws IOException {
    web.serve(LOGS + "/taskmanager.err", 200, printed());
    lists(
        "{\"containerLogsInfo\":[{\"containerLogInfo\":{\"fileName\":\"taskmanager.err\"}},"
            + "{\"containerLogInfo\":{\"fileName\":\"taskmanager.err\"}}]}");
    assertThat(read(NODE)).isTrue();
    lists("{\"containerLogInfo\":[{\"fileName\":\"taskmanager.err\"}]}");
    assertThat(read(NODE)).isTrue();
    assertThat(logs.evidence().get(0).said()).hasSize(2);
  }

  @Test
  void a_log_that_is_gone_when_it_is_asked_for_is_passed_over() throws IOException {
    lists("{\"containerLogInfo\":[{\"fileName\":\"taskmanager.err\"}]}");
    assertThat(read(NODE)).isTrue();
    assertThat(logs.has(CONTAINER)).isFalse();
  }

  @Test
  void a_node_without_logs_and_one_that_nobody_knows_have_none() throws IOException {
    web.serve(LOGS, 500, "{\"RemoteException\":{}}");
    assertThat(read(NODE)).isFalse();
    assertThat(read("node9:45454")).isFalse();
  }

  @Test
  void a_node_that_is_closed_or_gone_says_so() {
    web.serve(LOGS, 403, "no");
    assertThatThrownBy(() -> read(NODE)).hasMessage("it does not let this user in (status 403)");
    web.close();
    assertThatThrownBy(() -> read(NODE)).hasMessage("the connection was refused");
  }

  private void lists(String json) {
    web.serve(LOGS, 200, json);
  }

  private boolean read(String node) throws IOException {
    return new LogsOnNodes(client, new Configuration(false), 30_000).read(CONTAINER, node, logs);
  }

  private static String printed() {
    return "Container: %s on node3\nLogType:taskmanager.err\nLogLength:%d\nLogContents:\n%s"
        .formatted(CONTAINER, HEAP.length(), HEAP);
  }
}
