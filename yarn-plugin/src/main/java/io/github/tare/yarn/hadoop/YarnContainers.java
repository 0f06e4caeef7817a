package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerStatus;

/** Turns what YARN says about containers into our own words. */
public final class YarnContainers {
  private YarnContainers() {}

  /**
   * The application that a container belongs to.
   *
   * @param containerId for example {@code container_1700000000000_0001_01_000001}
   * @throws IllegalArgumentException if it is no container id
   */
  public static String applicationId(String containerId) {
    return ContainerId.fromString(containerId)
        .getApplicationAttemptId()
        .getApplicationId()
        .toString();
  }

  static GrantedContainer granted(Container container) {
    return new GrantedContainer(
        container.getId().toString(),
        container.getNodeId().getHost(),
        container.getNodeId().toString(),
        container.getPriority().getPriority());
  }

  static EndedContainer ended(ContainerStatus status) {
    String diagnostics = status.getDiagnostics();
    return new EndedContainer(
        status.getContainerId().toString(),
        status.getExitStatus(),
        diagnostics == null ? "" : diagnostics);
  }
}
