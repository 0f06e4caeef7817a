package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.Access;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.submit.ApplicationRequest;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationResourceUsageReport;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.ApplicationNotFoundException;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ClientGatewayTest {
  private static final YarnOptions.Kerberos KERBEROS =
      YarnOptions.read(Options.of(List.of())).options().kerberos();

  private static final ApplicationId ID = ApplicationId.newInstance(1700000000000L, 7);

  private final YarnClient client = mock(YarnClient.class);
  private final ApplicationReport report = mock(ApplicationReport.class);
  private final Configuration conf = new Configuration(false);
  private final ClientGateway gateway =
      new ClientGateway(client, conf, new Tokens(client, mock(FileSystem.class), conf, KERBEROS));

  @Test
  void everything_that_is_asked_for_reaches_yarn() throws Exception {
    gateway.submit(request());
    ArgumentCaptor<ApplicationSubmissionContext> told =
        ArgumentCaptor.forClass(ApplicationSubmissionContext.class);
    verify(client).submitApplication(told.capture());
    ApplicationSubmissionContext context = told.getValue();
    assertThat(context.getApplicationId()).isEqualTo(ID);
    assertThat(context.getApplicationName()).isEqualTo("clicks");
    assertThat(context.getApplicationType()).isEqualTo("Apache Flink");
    assertThat(context.getQueue()).isEqualTo("nightly");
    assertThat(context.getPriority().getPriority()).isEqualTo(3);
    assertThat(context.getApplicationTags()).containsExactly("etl");
    assertThat(context.getMaxAppAttempts()).isEqualTo(2);
    assertThat(context.getAttemptFailuresValidityInterval()).isEqualTo(10_000);
    assertThat(context.getNodeLabelExpression()).isEqualTo("gpu");
    assertThat(context.getResource().getMemorySize()).isEqualTo(1600);
    assertThat(context.getResource().getVirtualCores()).isEqualTo(2);
    assertThat(context.getAMContainerSpec().getCommands()).containsExactly("exec java");
    assertThat(context.getAMContainerSpec().getLocalResources()).containsKey("lib/a.jar");
  }

  @Test
  void a_refusal_of_yarn_is_told_in_one_line() throws Exception {
    when(client.submitApplication(any()))
        .thenThrow(new YarnException("Failed to submit: queue closed is STOPPED.\n\tat org.a.B"));
    assertThatThrownBy(() -> gateway.submit(request()))
        .isInstanceOf(IOException.class)
        .hasMessage("Failed to submit: queue closed is STOPPED");
  }

  @Test
  void an_application_that_was_never_submitted_needs_no_killing() throws Exception {
    doThrow(new ApplicationNotFoundException("unknown")).when(client).killApplication(ID);
    gateway.kill(ID.toString());
    verify(client).killApplication(ID);
  }

  @Test
  void a_running_application_is_told_with_its_web_interface() throws Exception {
    assertThat(status(YarnApplicationState.RUNNING, "http://node-1:8081"))
        .isEqualTo(
            new ApplicationStatus(
                ApplicationStatus.State.RUNNING,
                ApplicationStatus.Outcome.UNDEFINED,
                "fine",
                Optional.of("http://node-1:8081"),
                OptionalInt.empty()));
  }

  @Test
  void how_many_containers_there_are_is_told_to_those_who_may_know() throws Exception {
    assertThat(containers(3)).isEqualTo(OptionalInt.of(3));
    assertThat(containers(-1)).isEqualTo(OptionalInt.empty());
  }

  private OptionalInt containers(int used) throws Exception {
    ApplicationResourceUsageReport usage = mock(ApplicationResourceUsageReport.class);
    when(usage.getNumUsedContainers()).thenReturn(used);
    when(report.getApplicationResourceUsageReport()).thenReturn(usage);
    return status(YarnApplicationState.RUNNING, "N/A").containers();
  }

  @Test
  void an_address_that_yarn_does_not_have_is_none() throws Exception {
    assertThat(status(YarnApplicationState.ACCEPTED, "N/A").webInterface()).isEmpty();
    assertThat(status(YarnApplicationState.SUBMITTED, "").state())
        .isEqualTo(ApplicationStatus.State.NEW);
  }

  private ApplicationStatus status(YarnApplicationState state, String address) throws Exception {
    when(report.getYarnApplicationState()).thenReturn(state);
    when(report.getFinalApplicationStatus()).thenReturn(FinalApplicationStatus.UNDEFINED);
    when(report.getDiagnostics()).thenReturn("fine");
    when(report.getOriginalTrackingUrl()).thenReturn(address);
    when(client.getApplicationReport(ID)).thenReturn(report);
    return gateway.status(ID.toString());
  }

  private static YarnOptions.RolledLogs logs(String included, String excluded) {
    return new YarnOptions.RolledLogs(pattern(included), pattern(excluded));
  }

  private static Optional<Sourced<String>> pattern(String text) {
    return Optional.of(new Sourced<String>(text, new Origin.BuiltIn("a test")))
        .filter(it -> !text.isEmpty());
  }

  private static ApplicationRequest request() {
    StagedFile file = new StagedFile("lib/a.jar", URI.create("hdfs://nn:8020/a.jar"), 5, 1);
    return new ApplicationRequest(
        ID.toString(),
        "clicks",
        "Apache Flink",
        Optional.of("nightly"),
        OptionalInt.of(3),
        Set.of("etl"),
        2,
        10_000,
        new ContainerRequest(new ContainerSize(1600, 2), 0, Optional.of("gpu")),
        new LaunchContext("exec java", Map.of("A", "b"), List.of(file), Set.of(), Access.NONE),
        logs("jobmanager.*", ""));
  }
}
