package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.QueueUserACLInfo;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * Asks YarnClient what it can say without taking anything: {@code getNewApplication} is not used.
 */
final class ClientQuestions {
  private final YarnClient client;

  ClientQuestions(YarnClient client) {
    this.client = client;
  }

  /** The first question decides whether YARN is there; the others may stay unanswered. */
  ClientAnswer ask() throws IOException, YarnException {
    List<NodeFacts> nodes =
        client.getNodeReports(NodeState.RUNNING).stream().map(ClientQuestions::node).toList();
    return new ClientAnswer(
        UserGroupInformation.getCurrentUser().getShortUserName(),
        nodes,
        learn(client::getAllQueues),
        learn(this::maySubmit),
        learn(this::labels),
        learn(this::resourceTypes));
  }

  /** Who administers a queue may submit to it, too. Two queues of one name leave it open. */
  private Map<String, Boolean> maySubmit() throws IOException, YarnException {
    Map<String, Boolean> allowed = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (QueueUserACLInfo queue : client.getQueueAclsInfo()) {
      Boolean before = allowed.put(queue.getQueueName(), !queue.getUserAcls().isEmpty());
      if (before != null) {
        twice.add(queue.getQueueName());
      }
    }
    allowed.keySet().removeAll(twice);
    return allowed;
  }

  private Set<String> resourceTypes() throws IOException, YarnException {
    return client.getResourceTypeInfo().stream()
        .map(ResourceTypeInfo::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<LabelFacts> labels() throws IOException, YarnException {
    return client.getClusterNodeLabels().stream()
        .filter(label -> !label.getName().isEmpty())
        .map(label -> new LabelFacts(label.getName(), label.isExclusive()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static NodeFacts node(NodeReport report) {
    Set<String> labels = report.getNodeLabels();
    return new NodeFacts(
        report.getNodeId().toString(),
        Amounts.of(report.getCapability()),
        Amounts.ofNullable(report.getUsed()),
        labels == null ? Set.of() : labels);
  }

  private static <T> Fact<T> learn(Question<T> question) {
    try {
      return Fact.of(question.ask());
    } catch (IOException | YarnException e) {
      return Fact.unknown("YARN did not say: " + Causes.inWords(e));
    }
  }

  private interface Question<T> {
    T ask() throws IOException, YarnException;
  }
}
