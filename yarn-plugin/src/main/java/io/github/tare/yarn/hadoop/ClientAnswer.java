package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.QueueInfo;

/**
 * What YarnClient tells.
 *
 * @param user who asks
 * @param nodes running now
 * @param queues parents before children
 * @param maySubmit by the queue's name, which is its path or the last part of it, whether this user
 *     may submit there
 * @param labels all node labels
 * @param resourceTypes all names
 */
record ClientAnswer(
    String user,
    List<NodeFacts> nodes,
    Fact<List<QueueInfo>> queues,
    Fact<Map<String, Boolean>> maySubmit,
    Fact<Set<LabelFacts>> labels,
    Fact<Set<String>> resourceTypes) {
  ClientAnswer {
    nodes = List.copyOf(nodes);
  }
}
