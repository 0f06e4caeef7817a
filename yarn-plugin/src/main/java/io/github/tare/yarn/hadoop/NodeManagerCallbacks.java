package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.launch.ContainerEvents;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerStatus;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.async.NMClientAsync;

/** Passes on that a node could not start a container; all else is told by the ResourceManager. */
final class NodeManagerCallbacks extends NMClientAsync.AbstractCallbackHandler {
  private final ContainerEvents events;

  NodeManagerCallbacks(ContainerEvents events) {
    this.events = events;
  }

  @Override
  public void onStartContainerError(ContainerId containerId, Throwable error) {
    String message = error.getMessage();
    events.startFailed(containerId.toString(), message == null ? error.toString() : message);
  }

  @Override
  public void onContainerStarted(ContainerId containerId, Map<String, ByteBuffer> response) {}

  @Override
  public void onContainerStopped(ContainerId containerId) {}

  @Override
  public void onStopContainerError(ContainerId containerId, Throwable error) {}

  @Override
  public void onContainerStatusReceived(ContainerId containerId, ContainerStatus status) {}

  @Override
  public void onGetContainerStatusError(ContainerId containerId, Throwable error) {}

  @Deprecated
  @Override
  public void onContainerResourceIncreased(ContainerId containerId, Resource resource) {}

  @Deprecated
  @Override
  public void onIncreaseContainerResourceError(ContainerId containerId, Throwable error) {}

  @Override
  public void onContainerResourceUpdated(ContainerId containerId, Resource resource) {}

  @Override
  public void onUpdateContainerResourceError(ContainerId containerId, Throwable error) {}
}
