package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The FairScheduler's queues. Source: Hadoop's {@code FairSchedulerQueueInfo} and {@code
 * FSLeafQueue}.
 */
final class FairQueues {
  private static final String NO_USERS = "the FairScheduler gives users no shares of a queue";

  private FairQueues() {}

  static List<QueueFacts> read(WebJson root) {
    List<QueueFacts> queues = new ArrayList<>();
    add(root, queues);
    return queues;
  }

  private static void add(WebJson queue, List<QueueFacts> queues) {
    queue.at("queueName").text().ifPresent(path -> queues.add(facts(path, queue)));
    WebJson children = queue.at("childQueues");
    WebJson list = children.at("queue");
    (list.isPresent() ? list : children).elements().forEach(child -> add(child, queues));
  }

  private static QueueFacts facts(String path, WebJson queue) {
    return new QueueFacts(
        path,
        !queue.at("childQueues").isPresent() && !path.equals("root"),
        Fact.of(QueueState.RUNNING),
        Fact.unknown(WebJson.ABSENT),
        Fact.of(Set.of()),
        Fact.of(Optional.empty()),
        SchedulerDocument.largest(queue.at("maxContainerAllocation")),
        Fact.unknown("the FairScheduler does not show its placement rules"),
        Map.of("", share(queue)),
        applications(queue),
        Fact.of(Optional.empty()));
  }

  /** The whole cluster is one partition to it: it does not look at labels. */
  private static QueueShare share(WebJson queue) {
    return new QueueShare(
        Amounts.of(queue.at("minResources")),
        Amounts.of(queue.at("maxResources")),
        Amounts.of(queue.at("usedResources")),
        Amounts.reckoned(
            queue.at("amMaxResources"),
            "the FairScheduler reckons it when the first application comes"),
        Amounts.of(queue.at("amUsedResources")),
        Fact.unknown(NO_USERS),
        Fact.unknown(NO_USERS),
        Fact.unknown(NO_USERS),
        Fact.unknown(NO_USERS));
  }

  private static QueueApplications applications(WebJson queue) {
    return new QueueApplications(
        queue.at("numActiveApps").count(),
        queue.at("numPendingApps").count(),
        Fact.of(OptionalInt.empty()),
        Fact.of(OptionalInt.empty()),
        queue.at("maxApps").limit(),
        Fact.unknown(NO_USERS));
  }
}
