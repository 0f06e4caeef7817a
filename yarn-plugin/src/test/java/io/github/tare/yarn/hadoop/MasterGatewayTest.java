package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.Access;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.ContainerGateway.Outcome;
import io.github.tare.yarn.launch.ContainerGateway.Registration;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.LaunchContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.yarn.api.protocolrecords.RegisterApplicationMasterResponse;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerState;
import org.apache.hadoop.yarn.api.records.ContainerStatus;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.Priority;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.client.api.AMRMClient;
import org.apache.hadoop.yarn.client.api.async.AMRMClientAsync;
import org.apache.hadoop.yarn.client.api.async.NMClientAsync;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.util.resource.ResourceUtils;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class MasterGatewayTest {
  private static final String ID = "container_1700000000000_0001_01_000002";

  @SuppressWarnings("unchecked")
  private final AMRMClientAsync<AMRMClient.ContainerRequest> resourceManager =
      mock(AMRMClientAsync.class);

  private final NMClientAsync nodeManagers = mock(NMClientAsync.class);
  private final Heard heard = new Heard();
  private final ResourceManagerCallbacks callbacks = new ResourceManagerCallbacks(heard);
  private final MasterGateway gateway =
      MasterGateway.over(resourceManager, nodeManagers, callbacks, heard);
  private final ContainerRequest request =
      new ContainerRequest(new ContainerSize(1728, 2), 1, Optional.of("gpu"));

  @Test
  void a_request_has_the_size_the_priority_and_the_label_and_may_be_served_anywhere() {
    gateway.request(request, Set.of());
    ArgumentCaptor<AMRMClient.ContainerRequest> asked =
        ArgumentCaptor.forClass(AMRMClient.ContainerRequest.class);
    verify(resourceManager).addContainerRequest(asked.capture());
    assertThat(asked.getValue().getCapability()).isEqualTo(Resource.newInstance(1728, 2));
    assertThat(asked.getValue().getPriority()).isEqualTo(Priority.newInstance(1));
    assertThat(asked.getValue().getNodeLabelExpression()).isEqualTo("gpu");
    assertThat(asked.getValue().getRelaxLocality()).isTrue();
  }

  @Test
  void resources_of_the_clusters_types_are_asked_for_although_this_machine_has_not_heard_of_them()
      throws Exception {
    RegisterApplicationMasterResponse response = mock(RegisterApplicationMasterResponse.class);
    when(response.getMaximumResourceCapability()).thenReturn(Resource.newInstance(8192, 4));
    when(response.getResourceTypes())
        .thenReturn(List.of(type("memory-mb"), type("vcores"), type("yarn.io/gpu")));
    when(resourceManager.registerApplicationMaster("host", 80, "url")).thenReturn(response);
    try {
      gateway.register("host", 80, "url");
      SortedMap<String, Long> gpus = new TreeMap<>(Map.of("yarn.io/gpu", 2L));
      gateway.request(
          new ContainerRequest(new ContainerSize(1728, 2, gpus), 1, Optional.empty()), Set.of());
      ArgumentCaptor<AMRMClient.ContainerRequest> asked =
          ArgumentCaptor.forClass(AMRMClient.ContainerRequest.class);
      verify(resourceManager).addContainerRequest(asked.capture());
      Resource capability = asked.getValue().getCapability();
      assertThat(capability.getResourceValue("yarn.io/gpu")).isEqualTo(2);
      assertThat(YarnContainers.size(capability)).isEqualTo(new ContainerSize(1728, 2, gpus));
    } finally {
      ResourceUtils.reinitializeResources(List.of(type("memory-mb"), type("vcores")));
    }
  }

  private static ResourceTypeInfo type(String name) {
    return ResourceTypeInfo.newInstance(name);
  }

  @Test
  void a_withdrawn_request_is_one_that_was_made() {
    gateway.request(request, Set.of());
    gateway.withdraw(request);
    gateway.withdraw(request);
    verify(resourceManager, times(1)).removeContainerRequest(any());
  }

  @Test
  void nodes_to_avoid_are_told_only_when_they_change() {
    gateway.request(request, Set.of("a"));
    gateway.request(request, Set.of("a"));
    gateway.request(request, Set.of("b"));
    verify(resourceManager).updateBlacklist(List.of("a"), List.of());
    verify(resourceManager).updateBlacklist(List.of("b"), List.of("a"));
  }

  @Test
  void a_granted_container_can_be_started() {
    callbacks.onContainersAllocated(List.of(container()));
    assertThat(heard.granted).containsExactly(new GrantedContainer(ID, "node1", "node1:45454", 1));
    gateway.start(heard.granted.get(0), launch());
    verify(nodeManagers).startContainerAsync(eq(container()), any());
  }

  @Test
  void a_container_that_nobody_has_heard_of_cannot_be_started_and_says_so() {
    gateway.start(new GrantedContainer(ID, "node1", "node1:45454", 1), launch());
    verify(nodeManagers, never()).startContainerAsync(any(), any());
    assertThat(heard.startsFailed)
        .containsExactly(ID + ": the container ended before a process was started in it");
  }

  @Test
  void a_node_that_refuses_is_heard() {
    new NodeManagerCallbacks(heard)
        .onStartContainerError(ContainerId.fromString(ID), new IOException("no disk"));
    new NodeManagerCallbacks(heard)
        .onStartContainerError(ContainerId.fromString(ID), new NullPointerException());
    assertThat(heard.startsFailed)
        .containsExactly(ID + ": no disk", ID + ": java.lang.NullPointerException");
  }

  @Test
  void stopping_ends_the_process_and_releasing_gives_the_container_back() {
    callbacks.onContainersAllocated(List.of(container()));
    gateway.stop(ID);
    verify(nodeManagers)
        .stopContainerAsync(ContainerId.fromString(ID), NodeId.newInstance("node1", 45454));
    verify(resourceManager, never()).releaseAssignedContainer(any());
    gateway.release(ID);
    verify(resourceManager).releaseAssignedContainer(ContainerId.fromString(ID));
  }

  @Test
  void a_node_that_nobody_answers_at_has_ended_its_container() throws IOException {
    int port = freePort();
    callbacks.onContainersAllocated(List.of(containerAt(port)));
    gateway.reach(ID);
    assertThat(heard.ended)
        .containsExactly(
            EndedContainer.unanswered(ID, "127.0.0.1:" + port, "the connection was refused"));
    verify(resourceManager, never()).releaseAssignedContainer(any());
  }

  @Test
  void a_node_that_answers_is_not_told_of() throws IOException {
    try (ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      callbacks.onContainersAllocated(List.of(containerAt(node.getLocalPort())));
      gateway.reach(ID);
    }
    assertThat(heard.ended).isEmpty();
  }

  @Test
  void of_a_container_that_yarn_has_told_of_no_node_is_asked() throws IOException {
    callbacks.onContainersAllocated(List.of(containerAt(freePort())));
    callbacks.onContainersCompleted(
        List.of(
            ContainerStatus.newInstance(
                ContainerId.fromString(ID), ContainerState.COMPLETE, "", 0)));
    gateway.reach(ID);
    assertThat(heard.ended).containsExactly(new EndedContainer(ID, 0, "", Optional.of("n:8042")));
  }

  @Test
  void a_completed_container_is_heard_with_its_status_and_forgotten() {
    callbacks.onContainersAllocated(List.of(container()));
    itsEndIsHeardWithItsPlace();
    gateway.stop(ID);
    gateway.release(ID);
    verify(nodeManagers, never()).stopContainerAsync(any(), any());
    verify(resourceManager, never()).releaseAssignedContainer(any());
  }

  @Test
  void a_container_that_was_given_back_before_its_end_is_heard_keeps_its_place() {
    callbacks.onContainersAllocated(List.of(container()));
    gateway.release(ID);
    itsEndIsHeardWithItsPlace();
  }

  private void itsEndIsHeardWithItsPlace() {
    callbacks.onContainersCompleted(
        List.of(
            ContainerStatus.newInstance(
                ContainerId.fromString(ID), ContainerState.COMPLETE, "beyond the limit", -104)));
    assertThat(heard.ended)
        .containsExactly(
            new EndedContainer(ID, -104, "beyond the limit", Optional.of("node1:8042")));
  }

  @Test
  void containers_of_an_earlier_attempt_are_given_and_can_be_stopped() throws Exception {
    RegisterApplicationMasterResponse response = mock(RegisterApplicationMasterResponse.class);
    when(response.getContainersFromPreviousAttempts()).thenReturn(List.of(container()));
    when(response.getMaximumResourceCapability()).thenReturn(Resource.newInstance(8192, 4));
    when(resourceManager.registerApplicationMaster("host", 80, "url")).thenReturn(response);
    assertThat(gateway.register("host", 80, "url"))
        .isEqualTo(
            new Registration(
                List.of(new GrantedContainer(ID, "node1", "node1:45454", 1)),
                new ContainerSize(8192, 4)));
    gateway.stop(ID);
    verify(nodeManagers).stopContainerAsync(any(), any());
  }

  @Test
  void a_registration_that_yarn_refuses_is_an_io_exception_with_yarns_words() throws Exception {
    when(resourceManager.registerApplicationMaster(any(), anyInt(), any()))
        .thenThrow(new YarnException("not you"));
    assertThatThrownBy(() -> gateway.register("host", 80, "url"))
        .isInstanceOf(IOException.class)
        .hasMessage("not you");
  }

  @Test
  void the_outcome_is_yarns_final_status() throws Exception {
    gateway.unregister(Outcome.KILLED, "by hand", "");
    verify(resourceManager)
        .unregisterApplicationMaster(FinalApplicationStatus.KILLED, "by hand", "");
    doThrow(new YarnException("gone"))
        .when(resourceManager)
        .unregisterApplicationMaster(any(), any(), any());
    assertThatThrownBy(() -> gateway.unregister(Outcome.FAILED, "", "")).hasMessage("gone");
  }

  @Test
  void the_heartbeat_is_in_milliseconds_once_the_quick_ones_are_over() {
    gateway.heartbeat(Duration.ofMillis(1500));
    verify(resourceManager).setHeartbeatInterval(OpeningBeats.QUICK_MILLIS);
    for (int i = 0; i < OpeningBeats.QUICK_ONES; i++) {
      callbacks.getProgress();
    }
    verify(resourceManager).setHeartbeatInterval(1500);
  }

  @Test
  void a_shutdown_request_and_a_lost_connection_are_heard() {
    callbacks.onShutdownRequest();
    callbacks.onError(new IOException("lost"));
    assertThat(heard.others).containsExactly("shutdown", "lost");
  }

  private static Container container() {
    return Container.newInstance(
        ContainerId.fromString(ID),
        NodeId.newInstance("node1", 45454),
        "node1:8042",
        Resource.newInstance(2048, 2),
        Priority.newInstance(1),
        null);
  }

  private static Container containerAt(int port) {
    Container container = container();
    container.setNodeId(NodeId.newInstance("127.0.0.1", port));
    container.setNodeHttpAddress("n:8042");
    return container;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static LaunchContext launch() {
    return new LaunchContext("exec java", Map.of("A", "1"), List.of(), Set.of(), Access.NONE);
  }

  private static final class Heard implements ContainerEvents {
    final List<GrantedContainer> granted = new ArrayList<>();
    final List<EndedContainer> ended = new ArrayList<>();
    final List<String> startsFailed = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    @Override
    public void granted(List<GrantedContainer> containers) {
      granted.addAll(containers);
    }

    @Override
    public void ended(List<EndedContainer> containers) {
      ended.addAll(containers);
    }

    @Override
    public void startFailed(String containerId, String reason) {
      startsFailed.add(containerId + ": " + reason);
    }

    @Override
    public void shutdownRequested() {
      others.add("shutdown");
    }

    @Override
    public void failed(Throwable error) {
      others.add(String.valueOf(error.getMessage()));
    }
  }
}
