package io.github.tare.yarn.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One queue.
 *
 * @param path all of its name, for example {@code root.etl.nightly}
 * @param leaf whether applications run in it; a parent only holds other queues
 * @param state whether it takes applications
 * @param maySubmit whether its ACLs, or those above it, let this user submit
 * @param labels node labels it may use; {@code *} for all of them
 * @param defaultLabel of requests that name none; empty for nodes without a label
 * @param maximum the largest container it grants, from its own settings and the cluster's
 * @param createsQueues whether it makes a child queue for a name that is not there yet
 * @param shares by label; the empty one stands for nodes without a label
 * @param applications how many
 * @param maximumLifetime after which an application is killed that asked for no lifetime of its own
 *     (the queue's default lifetime, which is its maximum where not set); empty: never
 */
public record QueueFacts(
    String path,
    boolean leaf,
    Fact<QueueState> state,
    Fact<Boolean> maySubmit,
    Fact<Set<String>> labels,
    Fact<Optional<String>> defaultLabel,
    Fact<ResourceAmounts> maximum,
    Fact<Boolean> createsQueues,
    Map<String, QueueShare> shares,
    QueueApplications applications,
    Fact<Optional<Duration>> maximumLifetime) {
  public QueueFacts {
    Objects.requireNonNull(path);
    Objects.requireNonNull(state);
    Objects.requireNonNull(maySubmit);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(defaultLabel);
    Objects.requireNonNull(maximum);
    Objects.requireNonNull(createsQueues);
    shares = Map.copyOf(shares);
    Objects.requireNonNull(applications);
    Objects.requireNonNull(maximumLifetime);
  }

  /** The last part of its path, for example {@code nightly}: enough for YARN where it is unique. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** What it has of the nodes with this label; the empty one stands for nodes without. */
  public QueueShare share(String label) {
    return shares.getOrDefault(
        label, QueueShare.unknown("the ResourceManager does not say what " + path + " has there"));
  }
}
