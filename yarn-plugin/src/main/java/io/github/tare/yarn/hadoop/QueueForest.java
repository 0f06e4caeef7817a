package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.jspecify.annotations.Nullable;

/** Joins what YarnClient and the web service say about queues; either may be silent. */
final class QueueForest {
  private final Fact<Map<String, Boolean>> maySubmit;

  private QueueForest(Fact<Map<String, Boolean>> maySubmit) {
    this.maySubmit = maySubmit;
  }

  /** Known as soon as one of both lists them. */
  static Fact<QueueTree> join(ClientAnswer client, Fact<Map<String, QueueFacts>> web) {
    QueueForest forest = new QueueForest(client.maySubmit());
    Fact<Map<String, QueueFacts>> own = client.queues().map(QueueForest::byPath);
    return own.or(web).map(any -> forest.tree(own, web));
  }

  private static Map<String, QueueFacts> byPath(List<QueueInfo> queues) {
    Map<String, QueueFacts> byPath = new LinkedHashMap<>();
    new ClientQueues().read(queues).forEach(queue -> byPath.put(queue.path(), queue));
    return byPath;
  }

  private QueueTree tree(Fact<Map<String, QueueFacts>> own, Fact<Map<String, QueueFacts>> web) {
    Map<String, QueueFacts> first = web.known().orElse(Map.of());
    Map<String, QueueFacts> second = own.known().orElse(Map.of());
    return new QueueTree(
        Stream.concat(second.keySet().stream(), first.keySet().stream().sorted())
            .distinct()
            .map(path -> allowed(join(first.get(path), second.get(path))))
            .toList());
  }

  /** What the web service does not know YarnClient may; what applications run in, it knows best. */
  private static QueueFacts join(@Nullable QueueFacts web, @Nullable QueueFacts client) {
    if (web == null || client == null) {
      return Objects.requireNonNull(web == null ? client : web);
    }
    return new QueueFacts(
        web.path(),
        web.leaf(),
        client.state().or(web.state()),
        client.maySubmit().or(web.maySubmit()),
        client.labels().or(web.labels()),
        client.defaultLabel().or(web.defaultLabel()),
        web.maximum().or(client.maximum()),
        web.createsQueues().or(client.createsQueues()),
        web.shares().isEmpty() ? client.shares() : web.shares(),
        join(web.applications(), client.applications()),
        web.maximumLifetime().or(client.maximumLifetime()));
  }

  private static QueueApplications join(QueueApplications web, QueueApplications client) {
    return new QueueApplications(
        web.running().or(client.running()),
        web.pending().or(client.pending()),
        web.maximum().or(client.maximum()),
        web.maximumPerUser().or(client.maximumPerUser()),
        web.parallel().or(client.parallel()),
        web.ofUser().or(client.ofUser()));
  }

  private QueueFacts allowed(QueueFacts queue) {
    Fact<Boolean> allowed = maySubmit.flatMap(all -> allowed(all, queue));
    return new QueueFacts(
        queue.path(),
        queue.leaf(),
        queue.state(),
        allowed,
        queue.labels(),
        queue.defaultLabel(),
        queue.maximum(),
        queue.createsQueues(),
        queue.shares(),
        queue.applications(),
        queue.maximumLifetime());
  }

  private static Fact<Boolean> allowed(Map<String, Boolean> all, QueueFacts queue) {
    Boolean allowed = all.getOrDefault(queue.path(), all.get(queue.name()));
    return allowed == null ? Fact.unknown("YARN does not say") : Fact.of(allowed);
  }
}
