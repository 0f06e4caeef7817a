package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.jspecify.annotations.Nullable;

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
        amounts(report.getCapability()),
        used(report.getUsed()),
        labels == null ? Set.of() : labels);
  }

  private static Fact<ResourceAmounts> used(@Nullable Resource used) {
    return used == null ? Fact.unknown("YARN does not say") : Fact.of(amounts(used));
  }

  private static ResourceAmounts amounts(Resource resource) {
    return new ResourceAmounts(resource.getMemorySize(), resource.getVirtualCores());
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
