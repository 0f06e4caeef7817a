package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.EndedContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.ContainerStatus;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.UpdatedContainer;
import org.apache.hadoop.yarn.client.api.async.AMRMClientAsync;

/** Passes on what the ResourceManager says. */
final class ResourceManagerCallbacks extends AMRMClientAsync.AbstractCallbackHandler {
  private final ContainerEvents events;
  private volatile Map<String, Container> containers = new ConcurrentHashMap<>();
  private volatile Runnable beat = () -> {};

  ResourceManagerCallbacks(ContainerEvents events) {
    this.events = events;
  }

  /** Where every container is to be found, by id, before anybody is told of it. */
  void keepTrackIn(Map<String, Container> track) {
    containers = track;
  }

  /** Is told of every answer. */
  void beat(Runnable each) {
    beat = each;
  }

  @Override
  public void onContainersAllocated(List<Container> allocated) {
    allocated.forEach(container -> containers.put(container.getId().toString(), container));
    events.granted(allocated.stream().map(YarnContainers::granted).toList());
  }

  @Override
  public void onContainersCompleted(List<ContainerStatus> statuses) {
    events.ended(statuses.stream().map(this::ended).toList());
  }

  private EndedContainer ended(ContainerStatus status) {
    return YarnContainers.ended(
        status, Optional.ofNullable(containers.remove(status.getContainerId().toString())));
  }

  @Override
  public void onShutdownRequest() {
    events.shutdownRequested();
  }

  @Override
  public void onError(Throwable error) {
    events.failed(error);
  }

  @Override
  public void onContainersUpdated(List<UpdatedContainer> containers) {
    // Sizes are never changed.
  }

  @Override
  public void onNodesUpdated(List<NodeReport> nodes) {
    // A lost node's containers are reported as completed.
  }

  /** Asked for with every answer. */
  @Override
  public float getProgress() {
    beat.run();
    // A streaming job has no end to measure against; Flink reports the same.
    return 1;
  }
}
