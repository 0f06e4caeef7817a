package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of the cluster that node labels make.
 *
 * @param nodes all of them
 */
record Partitions(Fact<List<NodeFacts>> nodes) {

  /** All that the nodes with a label have; the empty one stands for nodes without. */
  Fact<ResourceAmounts> whole(String label) {
    return nodes.map(
        all ->
            all.stream()
                .filter(node -> isIn(node, label))
                .map(NodeFacts::capacity)
                .reduce(new ResourceAmounts(0, 0), Partitions::sum));
  }

  private static boolean isIn(NodeFacts node, String label) {
    return label.isEmpty() ? node.labels().isEmpty() : node.labels().contains(label);
  }

  private static ResourceAmounts sum(ResourceAmounts one, ResourceAmounts two) {
    SortedMap<String, Long> others = new TreeMap<>(one.others());
    two.others().forEach((type, amount) -> others.merge(type, amount, Long::sum));
    return new ResourceAmounts(
        one.memoryMebibytes() + two.memoryMebibytes(), one.vcores() + two.vcores(), others);
  }
}
