package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.QueueConfigurations;
import org.apache.hadoop.yarn.api.records.QueueInfo;
import org.apache.hadoop.yarn.api.records.QueueStatistics;

/** The queues as YarnClient tells them, which is less than the web service knows. */
final class ClientQueues {
  private static final String ROOT = "root";
  private static final String ABSENT = "YARN does not say";
  private static final String WEB_ONLY = "only the ResourceManager's web service says it";

  private final IdentityHashMap<QueueInfo, String> paths = new IdentityHashMap<>();

  /** Takes parents before their children; the root, which is not among them, comes first. */
  List<QueueFacts> read(List<QueueInfo> queues) {
    List<QueueFacts> facts = new ArrayList<>();
    facts.add(root());
    queues.forEach(queue -> facts.add(facts(queue)));
    return facts;
  }

  private static QueueFacts root() {
    return new QueueFacts(
        ROOT,
        false,
        Fact.of(QueueState.RUNNING),
        Fact.unknown(ABSENT),
        Fact.unknown(ABSENT),
        Fact.unknown(ABSENT),
        Fact.unknown(WEB_ONLY),
        Fact.unknown(WEB_ONLY),
        Map.of(),
        QueueApplications.unknown(ABSENT),
        Fact.unknown(WEB_ONLY));
  }

  /** Older versions give no path. */
  private QueueFacts facts(QueueInfo queue) {
    String path = paths.getOrDefault(queue, path(ROOT, queue));
    queue.getChildQueues().forEach(child -> paths.put(child, path(path, child)));
    return new QueueFacts(
        path,
        queue.getChildQueues().isEmpty(),
        state(queue),
        Fact.unknown(ABSENT),
        labels(queue),
        Fact.of(
            Optional.ofNullable(queue.getDefaultNodeLabelExpression()).filter(l -> !l.isBlank())),
        Fact.unknown(WEB_ONLY),
        Fact.unknown(WEB_ONLY),
        shares(queue),
        applications(queue),
        Fact.unknown(WEB_ONLY));
  }

  /** FairScheduler calls a queue by its whole path, CapacityScheduler by the last part. */
  private static String path(String parent, QueueInfo queue) {
    String name = queue.getQueueName();
    return name.startsWith(ROOT + ".") ? name : parent + "." + name;
  }

  private static Fact<QueueState> state(QueueInfo queue) {
    if (queue.getQueueState() == null) {
      return Fact.unknown(ABSENT);
    }
    return switch (queue.getQueueState()) {
      case RUNNING -> Fact.of(QueueState.RUNNING);
      case DRAINING -> Fact.of(QueueState.DRAINING);
      case STOPPED -> Fact.of(QueueState.STOPPED);
    };
  }

  private static Fact<Set<String>> labels(QueueInfo queue) {
    Set<String> labels = queue.getAccessibleNodeLabels();
    return labels == null ? Fact.unknown(ABSENT) : Fact.of(Set.copyOf(labels));
  }

  private static Map<String, QueueShare> shares(QueueInfo queue) {
    Map<String, QueueConfigurations> configured = queue.getQueueConfigurations();
    Map<String, QueueShare> shares = new HashMap<>();
    if (configured != null) {
      configured.forEach((label, capacities) -> shares.put(label, share(capacities)));
    }
    return shares;
  }

  private static QueueShare share(QueueConfigurations capacities) {
    QueueShare unknown = QueueShare.unknown(WEB_ONLY);
    return new QueueShare(
        Amounts.ofNullable(capacities.getEffectiveMinCapacity()),
        Amounts.ofNullable(capacities.getEffectiveMaxCapacity()),
        unknown.used(),
        unknown.masters(),
        unknown.mastersUsed(),
        unknown.user(),
        unknown.userUsed(),
        unknown.userMasters(),
        unknown.userMastersUsed());
  }

  private static QueueApplications applications(QueueInfo queue) {
    QueueStatistics statistics = queue.getQueueStatistics();
    Fact<OptionalInt> limit = Fact.unknown(WEB_ONLY);
    return statistics == null
        ? QueueApplications.unknown(WEB_ONLY)
        : new QueueApplications(
            Fact.of((int) statistics.getNumAppsRunning()),
            Fact.of((int) statistics.getNumAppsPending()),
            limit,
            limit,
            limit,
            Fact.unknown(WEB_ONLY));
  }
}
