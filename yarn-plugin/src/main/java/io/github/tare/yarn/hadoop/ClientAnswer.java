package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.QueueInfo;

/**
 * What YarnClient tells.
 *
 * @param nodes running now
 * @param queues parents before children
 * @param labels all node labels
 */
record ClientAnswer(
    List<NodeFacts> nodes, Fact<List<QueueInfo>> queues, Fact<Set<LabelFacts>> labels) {
  ClientAnswer {
    nodes = List.copyOf(nodes);
  }
}
