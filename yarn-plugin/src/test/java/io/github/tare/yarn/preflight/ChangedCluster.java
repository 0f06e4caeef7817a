package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SecurityFacts;
import io.github.tare.yarn.cluster.StagingFacts;
import java.util.List;
import java.util.Set;

/** {@link Clusters#usual()} with something changed. */
final class ChangedCluster {
  private SchedulerFacts scheduler;
  private Fact<List<NodeFacts>> nodes;
  private Fact<QueueTree> queues;
  private Fact<Set<LabelFacts>> labels;
  private Fact<Set<String>> resourceTypes;
  private RuleFacts rules;
  private Fact<StagingFacts> staging;
  private SecurityFacts security;

  private ChangedCluster(ClusterFacts facts) {
    scheduler = facts.scheduler();
    nodes = facts.nodes();
    queues = facts.queues();
    labels = facts.labels();
    resourceTypes = facts.resourceTypes();
    rules = facts.rules();
    staging = facts.staging();
    security = facts.security();
  }

  static ChangedCluster usual() {
    return new ChangedCluster(Clusters.usual());
  }

  ChangedCluster scheduler(SchedulerFacts changed) {
    scheduler = changed;
    return this;
  }

  ChangedCluster nodes(NodeFacts... changed) {
    nodes = Fact.of(List.of(changed));
    return this;
  }

  ChangedCluster queues(Fact<QueueTree> changed) {
    queues = changed;
    return this;
  }

  ChangedCluster queues(QueueFacts... changed) {
    return queues(Fact.of(new QueueTree(List.of(changed))));
  }

  ChangedCluster labels(Fact<Set<LabelFacts>> changed) {
    labels = changed;
    return this;
  }

  ChangedCluster resourceTypes(Fact<Set<String>> changed) {
    resourceTypes = changed;
    return this;
  }

  ChangedCluster rules(RuleFacts changed) {
    rules = changed;
    return this;
  }

  ChangedCluster staging(Fact<StagingFacts> changed) {
    staging = changed;
    return this;
  }

  ChangedCluster security(SecurityFacts changed) {
    security = changed;
    return this;
  }

  ClusterFacts facts() {
    return new ClusterFacts(
        Clusters.usual().asked(),
        scheduler,
        nodes,
        queues,
        labels,
        resourceTypes,
        rules,
        staging,
        security);
  }
}
