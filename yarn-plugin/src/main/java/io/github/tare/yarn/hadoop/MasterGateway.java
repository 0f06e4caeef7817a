package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.ContainerGateway;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.LaunchContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.protocolrecords.RegisterApplicationMasterResponse;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.Priority;
import org.apache.hadoop.yarn.client.api.AMRMClient;
import org.apache.hadoop.yarn.client.api.async.AMRMClientAsync;
import org.apache.hadoop.yarn.client.api.async.NMClientAsync;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * The master's way to YARN: AMRMClientAsync for containers, NMClientAsync for processes in them.
 */
public final class MasterGateway implements ContainerGateway {
  /** A machine that is there answers in milliseconds. */
  private static final NodePulse PULSE = new NodePulse(Duration.ofSeconds(2));

  private final AMRMClientAsync<AMRMClient.ContainerRequest> resourceManager;
  private final NMClientAsync nodeManagers;
  private final ContainerEvents events;
  private final OpeningBeats beats;
  private final Map<String, Container> containers = new ConcurrentHashMap<>();
  private final Map<ContainerRequest, Deque<AMRMClient.ContainerRequest>> asked = new HashMap<>();
  private final Set<String> avoided = new HashSet<>();

  /** Connects to YARN; events arrive in YARN's threads. */
  public static MasterGateway open(
      Configuration configuration, Duration heartbeat, ContainerEvents events) {
    ResourceManagerCallbacks fromResourceManager = new ResourceManagerCallbacks(events);
    AMRMClientAsync<AMRMClient.ContainerRequest> resourceManager =
        AMRMClientAsync.createAMRMClientAsync(OpeningBeats.QUICK_MILLIS, fromResourceManager);
    NMClientAsync nodeManagers =
        NMClientAsync.createNMClientAsync(new NodeManagerCallbacks(events));
    MasterGateway gateway = over(resourceManager, nodeManagers, fromResourceManager, events);
    gateway.heartbeat(heartbeat);
    gateway.connect(configuration);
    return gateway;
  }

  static MasterGateway over(
      AMRMClientAsync<AMRMClient.ContainerRequest> resourceManager,
      NMClientAsync nodeManagers,
      ResourceManagerCallbacks fromResourceManager,
      ContainerEvents events) {
    MasterGateway gateway = new MasterGateway(resourceManager, nodeManagers, events);
    fromResourceManager.keepTrackIn(gateway.containers);
    fromResourceManager.beat(gateway.beats::beat);
    return gateway;
  }

  private MasterGateway(
      AMRMClientAsync<AMRMClient.ContainerRequest> resourceManager,
      NMClientAsync nodeManagers,
      ContainerEvents events) {
    this.resourceManager = resourceManager;
    this.nodeManagers = nodeManagers;
    this.events = events;
    this.beats = new OpeningBeats(resourceManager::setHeartbeatInterval);
  }

  private void connect(Configuration configuration) {
    resourceManager.init(configuration);
    resourceManager.start();
    nodeManagers.init(configuration);
    nodeManagers.start();
    // When the application ends, YARN ends its containers: waiting for lost nodes here would hold
    // it up.
    nodeManagers.getClient().cleanupRunningContainersOnStop(false);
  }

  @Override
  public Registration register(String host, int port, String webInterface) throws IOException {
    try {
      RegisterApplicationMasterResponse response =
          resourceManager.registerApplicationMaster(host, port, webInterface);
      YarnContainers.learnTypes(response.getResourceTypes());
      List<Container> survivors = response.getContainersFromPreviousAttempts();
      survivors.forEach(container -> containers.put(container.getId().toString(), container));
      return new Registration(
          survivors.stream().map(YarnContainers::granted).toList(),
          YarnContainers.size(response.getMaximumResourceCapability()));
    } catch (YarnException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void reachedAt(String webInterface) {
    resourceManager.updateTrackingUrl(webInterface);
  }

  @Override
  public void request(ContainerRequest request, Set<String> nodesToAvoid) {
    avoid(nodesToAvoid);
    AMRMClient.ContainerRequest forYarn = forYarn(request);
    asked.computeIfAbsent(request, key -> new ArrayDeque<>()).add(forYarn);
    resourceManager.addContainerRequest(forYarn);
  }

  private static AMRMClient.ContainerRequest forYarn(ContainerRequest request) {
    return AMRMClient.ContainerRequest.newBuilder()
        .capability(YarnContainers.resource(request.size()))
        .priority(Priority.newInstance(request.priority()))
        .nodeLabelsExpression(request.nodeLabel().orElse(null))
        .build();
  }

  private void avoid(Set<String> nodes) {
    List<String> added = nodes.stream().filter(node -> !avoided.contains(node)).toList();
    List<String> removed = avoided.stream().filter(node -> !nodes.contains(node)).toList();
    if (!added.isEmpty() || !removed.isEmpty()) {
      resourceManager.updateBlacklist(added, removed);
      avoided.clear();
      avoided.addAll(nodes);
    }
  }

  @Override
  public void withdraw(ContainerRequest request) {
    Deque<AMRMClient.ContainerRequest> requests = asked.get(request);
    if (requests != null && !requests.isEmpty()) {
      resourceManager.removeContainerRequest(requests.poll());
    }
  }

  @Override
  public void release(String containerId) {
    // Forgotten only when YARN tells of its end: until then somebody may ask where it was.
    if (containers.containsKey(containerId)) {
      resourceManager.releaseAssignedContainer(ContainerId.fromString(containerId));
    }
  }

  @Override
  public void start(GrantedContainer granted, LaunchContext context) {
    Container container = containers.get(granted.id());
    if (container == null) {
      events.startFailed(granted.id(), "the container ended before a process was started in it");
      return;
    }
    try {
      nodeManagers.startContainerAsync(
          container,
          LaunchContexts.of(context, UserGroupInformation.getCurrentUser().getCredentials()));
    } catch (IOException e) {
      events.startFailed(granted.id(), "its launch context cannot be made: " + e.getMessage());
    }
  }

  @Override
  public void stop(String containerId) {
    Container container = containers.get(containerId);
    if (container != null) {
      nodeManagers.stopContainerAsync(container.getId(), container.getNodeId());
    }
  }

  @Override
  public void reach(String containerId) {
    Optional.ofNullable(containers.get(containerId))
        .map(Container::getNodeId)
        .flatMap(
            node ->
                PULSE
                    .missing(node)
                    .map(why -> EndedContainer.unanswered(containerId, node.toString(), why)))
        .filter(ended -> containers.containsKey(ended.id()))
        .ifPresent(ended -> events.ended(List.of(ended)));
  }

  @Override
  public void heartbeat(Duration interval) {
    beats.want(Math.toIntExact(interval.toMillis()));
  }

  @Override
  public void unregister(Outcome outcome, String diagnostics, String history) throws IOException {
    try {
      resourceManager.unregisterApplicationMaster(status(outcome), diagnostics, history);
    } catch (YarnException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static FinalApplicationStatus status(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> FinalApplicationStatus.SUCCEEDED;
      case FAILED -> FinalApplicationStatus.FAILED;
      case KILLED -> FinalApplicationStatus.KILLED;
      case UNDEFINED -> FinalApplicationStatus.UNDEFINED;
    };
  }

  @Override
  public void close() {
    resourceManager.stop();
    nodeManagers.stop();
  }
}
