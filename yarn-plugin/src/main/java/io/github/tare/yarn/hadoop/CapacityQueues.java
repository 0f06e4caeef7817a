package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The CapacityScheduler's queues. Source: Hadoop's {@code CapacitySchedulerQueueInfo} and {@code
 * CapacitySchedulerLeafQueueInfo}.
 *
 * @param user whose share of every queue is meant
 * @param partitions what there is to share
 */
record CapacityQueues(String user, Partitions partitions) {

  List<QueueFacts> read(WebJson root) {
    List<QueueFacts> queues = new ArrayList<>();
    add(root, "root", queues);
    return queues;
  }

  private void add(WebJson queue, String path, List<QueueFacts> queues) {
    queues.add(facts(queue, path));
    for (WebJson child : queue.at("queues").at("queue").elements()) {
      child.at("queueName").text().ifPresent(name -> add(child, path + "." + name, queues));
    }
  }

  private QueueFacts facts(WebJson queue, String path) {
    return new QueueFacts(
        path,
        queue.at("type").text().orElse("").contains("Leaf"),
        state(queue),
        Fact.unknown(WebJson.ABSENT),
        Fact.of(labels(queue)),
        Fact.of(queue.at("defaultNodeLabelExpression").text().filter(label -> !label.isEmpty())),
        SchedulerDocument.largest(queue.at("maximumAllocation")),
        Fact.of(createsQueues(queue)),
        shares(queue),
        applications(queue),
        Fact.of(lifetime(queue)));
  }

  /** The root has none, and runs. */
  private static Fact<QueueState> state(WebJson queue) {
    return switch (queue.at("state").text().orElse("RUNNING")) {
      case "RUNNING" -> Fact.of(QueueState.RUNNING);
      case "DRAINING" -> Fact.of(QueueState.DRAINING);
      case "STOPPED" -> Fact.of(QueueState.STOPPED);
      default -> Fact.unknown(WebJson.ABSENT);
    };
  }

  private static Set<String> labels(WebJson queue) {
    Set<String> labels = new TreeSet<>();
    queue.at("nodeLabels").elements().forEach(label -> label.text().ifPresent(labels::add));
    return labels;
  }

  /** Two generations of the same feature: a switch on the parent, and queues made on demand. */
  private static boolean createsQueues(WebJson queue) {
    return queue.at("autoCreateChildQueueEnabled").isTrue()
        || queue.at("autoCreationEligibility").text().filter(how -> !how.equals("off")).isPresent();
  }

  private Map<String, QueueShare> shares(WebJson queue) {
    Map<String, QueueShare> shares = new HashMap<>();
    for (WebJson partition : queue.at("capacities").at("queueCapacitiesByPartition").elements()) {
      String label = partition.at("partitionName").text().orElse("");
      shares.put(label, new CapacityShare(queue, partition, label, partitions, user).read());
    }
    return shares;
  }

  private QueueApplications applications(WebJson queue) {
    return new QueueApplications(
        queue.at("numActiveApplications").count(),
        queue.at("numPendingApplications").count(),
        queue.at("maxApplications").limit(),
        queue.at("maxApplicationsPerUser").limit(),
        queue.at("maxParallelApps").limit(),
        ofUser(queue));
  }

  /** A leaf lists its users; who is not listed has none there. */
  private Fact<Integer> ofUser(WebJson queue) {
    if (!queue.at("users").isPresent()) {
      return Fact.unknown(WebJson.ABSENT);
    }
    return queue.at("users").at("user").elements().stream()
        .filter(it -> it.at("username").text().filter(user::equals).isPresent())
        .findFirst()
        .map(CapacityQueues::both)
        .orElse(Fact.of(0));
  }

  private static Fact<Integer> both(WebJson owner) {
    return owner
        .at("numActiveApplications")
        .count()
        .flatMap(active -> owner.at("numPendingApplications").count().map(it -> active + it));
  }

  /** In seconds; zero and less stand for none. */
  private static Optional<Duration> lifetime(WebJson queue) {
    long seconds = queue.at("maxApplicationLifetime").number().orElse(0);
    return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
  }
}
