package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A leaf queue that anybody may use for ever, with something changed. */
final class ChangedQueue {
  private final QueueFacts queue;
  private final boolean leaf;
  private Fact<Boolean> maySubmit;
  private Fact<Set<String>> labels;
  private Fact<Optional<String>> defaultLabel;
  private Fact<Optional<Duration>> lifetime;
  private Map<String, QueueShare> shares;
  private QueueApplications applications;

  private ChangedQueue(QueueFacts queue, boolean leaf) {
    this.queue = queue;
    this.leaf = leaf;
    maySubmit = queue.maySubmit();
    labels = queue.labels();
    defaultLabel = queue.defaultLabel();
    lifetime = queue.maximumLifetime();
    shares = queue.shares();
    applications = queue.applications();
  }

  static ChangedQueue leaf(String path) {
    return new ChangedQueue(Clusters.leaf(path), true);
  }

  static ChangedQueue parent(String path) {
    return new ChangedQueue(Clusters.leaf(path), false);
  }

  ChangedQueue maySubmit(Fact<Boolean> changed) {
    maySubmit = changed;
    return this;
  }

  ChangedQueue labels(Fact<Set<String>> changed) {
    labels = changed;
    return this;
  }

  ChangedQueue defaultLabel(String changed) {
    defaultLabel = Fact.of(Optional.of(changed));
    return this;
  }

  ChangedQueue lifetime(Fact<Optional<Duration>> changed) {
    lifetime = changed;
    return this;
  }

  /** On the nodes without a label. */
  ChangedQueue share(QueueShare changed) {
    return shares(Map.of("", changed));
  }

  /** By the label of the nodes. */
  ChangedQueue shares(Map<String, QueueShare> changed) {
    shares = changed;
    return this;
  }

  ChangedQueue applications(QueueApplications changed) {
    applications = changed;
    return this;
  }

  QueueFacts facts() {
    return new QueueFacts(
        queue.path(),
        leaf,
        queue.state(),
        maySubmit,
        labels,
        defaultLabel,
        queue.maximum(),
        queue.createsQueues(),
        shares,
        applications,
        lifetime);
  }
}
