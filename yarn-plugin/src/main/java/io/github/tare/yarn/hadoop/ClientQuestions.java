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
import org.apache.hadoop.yarn.api.records.ResourceInformation;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.util.resource.ResourceUtils;

/**
 * Asks YarnClient what it can say without taking anything: {@code getNewApplication} is not used.
 */
final class ClientQuestions {
  private static final Set<String> ALWAYS_THERE =
      Set.of(ResourceInformation.MEMORY_URI, ResourceInformation.VCORES_URI);

  private final YarnClient client;

  ClientQuestions(YarnClient client) {
    this.client = client;
  }

  /** The nodes decide whether YARN is there; the others may stay unanswered. */
  ClientAnswer ask() throws IOException, YarnException {
    findOneThatAnswers();
    Fact<Set<String>> resourceTypes = learn(this::resourceTypes);
    List<NodeFacts> nodes =
        client.getNodeReports(NodeState.RUNNING).stream().map(ClientQuestions::node).toList();
    return new ClientAnswer(
        UserGroupInformation.getCurrentUser().getShortUserName(),
        nodes,
        learn(client::getAllQueues),
        learn(this::maySubmit),
        learn(this::labels),
        resourceTypes);
  }

  /**
   * Of several ResourceManagers a client leaves a silent one only for calls that Hadoop declares
   * idempotent, and then stays with the next. This is the smallest of them; the question for the
   * resource types is none. Source: {@code ApplicationClientProtocol}.
   */
  private void findOneThatAnswers() throws IOException, YarnException {
    client.getYarnClusterMetrics();
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

  /** Before any amount is read: Hadoop leaves out amounts of types that it has not been told of. */
  private Set<String> resourceTypes() throws IOException, YarnException {
    List<ResourceTypeInfo> types = client.getResourceTypeInfo();
    Set<String> names =
        types.stream().map(ResourceTypeInfo::getName).collect(Collectors.toUnmodifiableSet());
    if (!names.containsAll(ALWAYS_THERE)) {
      throw new YarnException("its resource types are without memory or vcores");
    }
    ResourceUtils.reinitializeResources(types);
    return names;
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

  /** What fails unforeseen in the ResourceManager is thrown here by its class. */
  private static <T> Fact<T> learn(Question<T> question) {
    try {
      return Fact.of(question.ask());
    } catch (IOException | YarnException | RuntimeException e) {
      return Fact.unknown("YARN did not say: " + Causes.inWords(e));
    }
  }

  private interface Question<T> {
    T ask() throws IOException, YarnException;
  }
}
