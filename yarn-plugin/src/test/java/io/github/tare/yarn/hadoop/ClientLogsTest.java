package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.running.KnownContainers;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptId;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptReport;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.ContainerState;
import org.apache.hadoop.yarn.api.records.LogAggregationStatus;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientLogsTest {
  private static final ApplicationId ID = ApplicationId.newInstance(1_700_000_000_000L, 1);
  private static final String KILLED =
      """
      AM Container for appattempt_1700000000000_0001_000001 exited with  exitCode: -104
      Failing this attempt.Diagnostics: [2026-11-22]Container [pid=9] is running 5B beyond it.
      Killing container.
      For more detailed output, check the application tracking page: http://rm/ .
      """;

  private final LocalWeb web = LocalWeb.plain();
  private final YarnClient client = mock();
  private final ApplicationReport report = mock();

  @BeforeEach
  void aSecondAttempt() throws Exception {
    when(report.getApplicationId()).thenReturn(ID);
    when(report.getCurrentApplicationAttemptId()).thenReturn(attempt(2));
    when(client.getApplicationReport(ID)).thenReturn(report);
    List<ApplicationAttemptReport> attempts = List.of(attempt(1, KILLED), attempt(2, ""));
    when(client.getApplicationAttempts(ID)).thenReturn(attempts);
    List<ContainerReport> containers =
        List.of(
            container(master(2), "node2:1", ContainerState.RUNNING),
            container(container(2, 7), "node3:1", ContainerState.RUNNING),
            container(container(2, 8), "node3:1", ContainerState.COMPLETE));
    when(client.getContainers(attempt(2))).thenReturn(containers);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void a_master_that_was_killed_is_told_with_its_status_and_yarns_words() throws IOException {
    assertThat(known().ended())
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.id()).isEqualTo(master(1).toString());
              assertThat(ended.exitStatus()).isEqualTo(-104);
              assertThat(ended.diagnostics())
                  .startsWith("[2026-11-22]Container [pid=9] is running");
            });
  }

  @Test
  void an_attempt_without_such_an_end_has_none() {
    assertThat(ClientLogs.ended(attempt(1, "ApplicationMaster timed out"))).isEmpty();
    assertThat(ClientLogs.ended(attempt(1, "x exited with  exitCode: 1")))
        .contains(new EndedContainer(master(1).toString(), 1, ""));
  }

  @Test
  void what_runs_is_known_with_its_node() throws IOException {
    assertThat(known().alive())
        .isEqualTo(Map.of(master(2).toString(), "node2:1", container(2, 7).toString(), "node3:1"));
  }

  @Test
  void where_an_earlier_master_was_the_web_service_says_if_it_is_open() throws IOException {
    Map<String, String> current = Map.of(master(2).toString(), "node2:1");
    assertThat(known().masters()).isEqualTo(current);
    web.serve(
        "/ws/v1/cluster/apps/" + ID + "/appattempts",
        200,
        "{\"appAttempts\":{\"appAttempt\":[{\"containerId\":\"%s\",\"nodeId\":\"node1:1\"},{}]}}"
            .formatted(master(1)));
    assertThat(known().masters())
        .isEqualTo(Map.of(master(1).toString(), "node1:1", master(2).toString(), "node2:1"));
  }

  @Test
  void how_far_the_logs_are_is_told() throws IOException {
    assertThat(known().collection()).isEqualTo(Collection.UNKNOWN);
    Map<LogAggregationStatus, Collection> all =
        Map.of(
            LogAggregationStatus.DISABLED, Collection.OFF,
            LogAggregationStatus.RUNNING, Collection.UNDER_WAY,
            LogAggregationStatus.TIME_OUT, Collection.DONE);
    for (var each : all.entrySet()) {
      when(report.getLogAggregationStatus()).thenReturn(each.getKey());
      assertThat(known().collection()).isEqualTo(each.getValue());
    }
  }

  @Test
  void whoever_may_not_know_is_told_from_a_resource_manager_that_is_silent() throws Exception {
    when(client.getApplicationAttempts(any())).thenThrow(new YarnException("no privilege"));
    assertThat(logs().containers(ID.toString())).isEmpty();
    when(client.getApplicationReport(any())).thenThrow(new ConnectException("refused"));
    assertThatThrownBy(() -> logs().containers(ID.toString())).isInstanceOf(IOException.class);
  }

  private KnownContainers known() throws IOException {
    return logs().containers(ID.toString()).orElseThrow();
  }

  private ClientLogs logs() {
    Configuration conf = new YarnConfiguration();
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS, web.address());
    return new ClientLogs(
        client, conf, new WebService(conf, 30_000, 16), new LogsOnNodes(client, conf, 30_000));
  }

  private static ApplicationAttemptId attempt(int number) {
    return ApplicationAttemptId.newInstance(ID, number);
  }

  private static ApplicationAttemptReport attempt(int number, String diagnostics) {
    ApplicationAttemptReport report = mock();
    when(report.getAMContainerId()).thenReturn(master(number));
    when(report.getDiagnostics()).thenReturn(diagnostics);
    return report;
  }

  private static ContainerId master(int attempt) {
    return container(attempt, 1);
  }

  private static ContainerId container(int attempt, int number) {
    return ContainerId.newContainerId(attempt(attempt), number);
  }

  private static ContainerReport container(ContainerId id, String node, ContainerState state) {
    ContainerReport report = mock();
    when(report.getContainerId()).thenReturn(id);
    when(report.getAssignedNode()).thenReturn(NodeId.fromString(node));
    when(report.getContainerState()).thenReturn(state);
    return report;
  }
}
