package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.QueueInfo;

/** Joins what YarnClient and the web service say about queues. */
final class QueueForest {
  private static final String ROOT = "root";
  private static final String NOT_ASKED = "the cluster was not asked";

  private final SchedulerAnswer web;
  private final IdentityHashMap<QueueInfo, String> paths = new IdentityHashMap<>();

  private QueueForest(SchedulerAnswer web) {
    this.web = web;
  }

  static QueueTree join(List<QueueInfo> queues, SchedulerAnswer web) {
    QueueForest forest = new QueueForest(web);
    List<QueueFacts> facts = new ArrayList<>();
    facts.add(forest.root());
    queues.forEach(queue -> facts.add(forest.facts(queue)));
    return new QueueTree(facts);
  }

  private QueueFacts root() {
    return new QueueFacts(
        ROOT,
        false,
        Fact.of(QueueState.RUNNING),
        Fact.unknown("it is the root"),
        Fact.unknown("it is the root"),
        Fact.unknown("it is the root"),
        Fact.unknown("it is the root"),
        webFacts(ROOT).createsQueues(),
        Map.of(),
        QueueApplications.unknown("it is the root"),
        Fact.unknown("it is the root"));
  }

  /** YarnClient lists a parent before its children, and older versions give no path. */
  private QueueFacts facts(QueueInfo queue) {
    String path = paths.getOrDefault(queue, path(ROOT, queue));
    queue.getChildQueues().forEach(child -> paths.put(child, path(path, child)));
    SchedulerAnswer.Queue fromWeb = webFacts(path);
    return new QueueFacts(
        path,
        queue.getChildQueues().isEmpty() && !fromWeb.parent(),
        state(queue),
        Fact.unknown(NOT_ASKED),
        labels(queue),
        Fact.unknown(NOT_ASKED),
        fromWeb.maximum(),
        fromWeb.createsQueues(),
        Map.of(),
        QueueApplications.unknown(NOT_ASKED),
        Fact.unknown(NOT_ASKED));
  }

  /** FairScheduler calls a queue by its whole path, CapacityScheduler by the last part. */
  private static String path(String parent, QueueInfo queue) {
    String name = queue.getQueueName();
    return name.startsWith(ROOT + ".") ? name : parent + "." + name;
  }

  private SchedulerAnswer.Queue webFacts(String path) {
    SchedulerAnswer.Queue known = web.queues().get(path);
    String because = "the web service does not list " + path;
    return known != null
        ? known
        : new SchedulerAnswer.Queue(false, Fact.unknown(because), Fact.unknown(because));
  }

  private static Fact<QueueState> state(QueueInfo queue) {
    if (queue.getQueueState() == null) {
      return Fact.unknown("YARN does not say");
    }
    return switch (queue.getQueueState()) {
      case RUNNING -> Fact.of(QueueState.RUNNING);
      case DRAINING -> Fact.of(QueueState.DRAINING);
      case STOPPED -> Fact.of(QueueState.STOPPED);
    };
  }

  private static Fact<Set<String>> labels(QueueInfo queue) {
    Set<String> labels = queue.getAccessibleNodeLabels();
    return labels == null ? Fact.unknown("YARN does not say") : Fact.of(Set.copyOf(labels));
  }
}
