package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceLimits;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.yarn.api.records.NodeLabel;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
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
    return new ClientAnswer(nodes, learn(client::getAllQueues), learn(this::labels));
  }

  private Set<String> labels() throws IOException, YarnException {
    return client.getClusterNodeLabels().stream()
        .map(NodeLabel::getName)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static NodeFacts node(NodeReport report) {
    Set<String> labels = report.getNodeLabels();
    return new NodeFacts(
        report.getNodeId().toString(),
        new ResourceLimits(
            report.getCapability().getMemorySize(), report.getCapability().getVirtualCores()),
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
