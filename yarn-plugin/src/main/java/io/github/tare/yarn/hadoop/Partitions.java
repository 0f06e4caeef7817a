package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of the cluster that node labels make, added up once for all queues, and the step in
 * which queues get of them.
 */
final class Partitions {
  private static final ResourceAmounts NOTHING = new ResourceAmounts(0, 0);

  private final Fact<Map<String, ResourceAmounts>> byLabel;
  private final ResourceAmounts step;

  Partitions(Fact<List<NodeFacts>> nodes, Fact<ResourceAmounts> minimum) {
    this.byLabel = nodes.map(Partitions::addUp);
    this.step = minimum.known().orElse(NOTHING);
  }

  /** The smallest container; nothing where that is not known. */
  ResourceAmounts step() {
    return step;
  }

  /** All that the nodes with a label have; the empty one stands for nodes without. */
  Fact<ResourceAmounts> whole(String label) {
    return byLabel.map(all -> all.getOrDefault(label, NOTHING));
  }

  private static Map<String, ResourceAmounts> addUp(List<NodeFacts> nodes) {
    Map<String, ResourceAmounts> byLabel = new HashMap<>();
    for (NodeFacts node : nodes) {
      Set<String> labels = node.labels().isEmpty() ? Set.of("") : node.labels();
      labels.forEach(label -> byLabel.merge(label, node.capacity(), Partitions::sum));
    }
    return byLabel;
  }

  private static ResourceAmounts sum(ResourceAmounts one, ResourceAmounts two) {
    SortedMap<String, Long> others = new TreeMap<>(one.others());
    two.others().forEach((type, amount) -> others.merge(type, amount, Long::sum));
    return new ResourceAmounts(
        one.memoryMebibytes() + two.memoryMebibytes(), one.vcores() + two.vcores(), others);
  }
}
