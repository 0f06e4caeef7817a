package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerStatus;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.util.resource.ResourceUtils;

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

  /**
   * Makes the cluster's resource types known in this process. Hadoop takes them from its own
   * resource-types.xml, which a node need not have, and neither reads nor asks for any other.
   */
  static void learnTypes(List<ResourceTypeInfo> types) {
    if (!types.isEmpty()) {
      ResourceUtils.reinitializeResources(types);
    }
  }

  /** What is asked of YARN. */
  static Resource resource(ContainerSize size) {
    return Resource.newInstance(size.memoryMebibytes(), size.vcores(), size.others());
  }

  /** A container as large as this; types of which there is nothing are left out. */
  static ContainerSize size(Resource resource) {
    ResourceAmounts amounts = Amounts.of(resource);
    SortedMap<String, Long> others = new TreeMap<>(amounts.others());
    others.values().removeIf(amount -> amount == 0);
    return new ContainerSize(amounts.memoryMebibytes(), amounts.vcores(), others);
  }

  static GrantedContainer granted(Container container) {
    return new GrantedContainer(
        container.getId().toString(),
        container.getNodeId().getHost(),
        container.getNodeId().toString(),
        container.getPriority().getPriority());
  }

  /**
   * A container that has ended.
   *
   * @param container as it was granted; empty if the master had given it back already
   */
  static EndedContainer ended(ContainerStatus status, Optional<Container> container) {
    String diagnostics = status.getDiagnostics();
    return new EndedContainer(
        status.getContainerId().toString(),
        status.getExitStatus(),
        diagnostics == null ? "" : diagnostics,
        container.flatMap(it -> Optional.ofNullable(it.getNodeHttpAddress())));
  }
}
