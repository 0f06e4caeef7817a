package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that bounds a container. YARN's own rule: a request above the configured maximum, the queue's
 * maximum or the largest registered node is refused, each resource by itself, so that the memory
 * may be one node's and the vcores another's.
 */
public final class Limits {
  private Limits() {}

  /** Every limit that is known, the cluster's first. */
  public static List<Limit> of(ClusterFacts facts, QueueName queue) {
    List<Limit> limits = new ArrayList<>();
    facts.scheduler().maximum().known().map(Limits::configured).ifPresent(limits::add);
    facts.queues().known().flatMap(tree -> ofQueue(tree, queue)).ifPresent(limits::add);
    facts
        .nodes()
        .known()
        .filter(nodes -> !nodes.isEmpty())
        .map(Limits::ofNodes)
        .ifPresent(limits::add);
    return List.copyOf(limits);
  }

  /** The least of all of them; unknown where the ResourceManager's own maximum is. */
  static Fact<ResourceAmounts> together(ClusterFacts facts, QueueName queue) {
    return facts
        .scheduler()
        .maximum()
        .map(
            maximum ->
                of(facts, queue).stream().map(Limit::most).reduce(maximum, ResourceAmounts::least));
  }

  private static Limit configured(ResourceAmounts maximum) {
    return new Limit(
        "the cluster's maximum (yarn.scheduler.maximum-allocation-mb of the ResourceManager)",
        "the cluster's maximum (yarn.scheduler.maximum-allocation-vcores of the ResourceManager)",
        maximum);
  }

  private static Optional<Limit> ofQueue(QueueTree tree, QueueName name) {
    return name.in(tree).flatMap(Limits::ofQueue);
  }

  private static Optional<Limit> ofQueue(QueueFacts queue) {
    return queue
        .maximum()
        .known()
        .map(most -> Limit.of("the maximum of the queue " + queue.path(), most));
  }

  private static Limit ofNodes(List<NodeFacts> nodes) {
    NodeFacts most = largest(nodes, Comparator.comparingLong(Limits::memory));
    NodeFacts widest = largest(nodes, Comparator.comparingInt(Limits::vcores));
    return new Limit(
        "all that the largest node has (" + most.id() + ")",
        "all that the largest node has (" + widest.id() + ")",
        new ResourceAmounts(memory(most), vcores(widest), others(nodes)));
  }

  private static SortedMap<String, Long> others(List<NodeFacts> nodes) {
    SortedMap<String, Long> most = new TreeMap<>();
    nodes.forEach(
        node -> node.capacity().others().forEach((type, n) -> most.merge(type, n, Math::max)));
    return most;
  }

  /** Of several as large the first by name, so that two runs say the same. */
  private static NodeFacts largest(List<NodeFacts> nodes, Comparator<NodeFacts> by) {
    return nodes.stream()
        .max(by.thenComparing(NodeFacts::id, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static long memory(NodeFacts node) {
    return node.capacity().memoryMebibytes();
  }

  private static int vcores(NodeFacts node) {
    return node.capacity().vcores();
  }
}
