package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.Set;

/**
 * One queue.
 *
 * @param path all of its name, for example {@code root.etl.nightly}
 * @param leaf whether applications run in it; a parent only holds other queues
 * @param state whether it takes applications
 * @param labels node labels it may use; {@code *} for all of them
 * @param maximum the largest container it grants, from its own settings and the cluster's
 * @param createsQueues whether it makes a child queue for a name that is not there yet
 */
public record QueueFacts(
    String path,
    boolean leaf,
    Fact<QueueState> state,
    Fact<Set<String>> labels,
    Fact<ResourceLimits> maximum,
    Fact<Boolean> createsQueues) {
  public QueueFacts {
    Objects.requireNonNull(path);
    Objects.requireNonNull(state);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(maximum);
    Objects.requireNonNull(createsQueues);
  }

  /** The last part of its path, for example {@code nightly}: enough for YARN where it is unique. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
