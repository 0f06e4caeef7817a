package io.github.tare.benchmark;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.cluster.SecurityFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A cluster that was never there: one queue for five nodes, of which a tenth are labelled, three
 * quarters of everything in use.
 *
 * @param nodes how many
 */
record MadeCluster(int nodes) {
  private static final List<String> LABELS = List.of("ssd", "gpu");
  private static final ResourceAmounts NODE = new ResourceAmounts(131072, 32);
  private static final ResourceAmounts USED = new ResourceAmounts(98304, 24);
  private static final ResourceAmounts LARGEST = new ResourceAmounts(65536, 16);
  private static final ResourceAmounts LEAST = new ResourceAmounts(1024, 1);
  private static final int QUEUES_OF_A_PARENT = 20;

  ClusterFacts facts() {
    return new ClusterFacts(
        Instant.EPOCH,
        new SchedulerFacts(
            Fact.of(SchedulerKind.CAPACITY),
            Fact.of(LEAST),
            Fact.of(LEAST),
            Fact.of(LARGEST),
            Fact.of(ResourceCalculator.EVERY_RESOURCE)),
        Fact.of(IntStream.range(0, nodes).mapToObj(MadeCluster::node).toList()),
        Fact.of(new QueueTree(queues())),
        Fact.of(Set.of(new LabelFacts("ssd", false), new LabelFacts("gpu", true))),
        Fact.of(Set.of("memory-mb", "vcores")),
        RuleFacts.unknown("nobody was asked"),
        Fact.unknown("nobody was asked"),
        SecurityFacts.unknown("nobody was asked"));
  }

  int leaves() {
    return nodes / 5;
  }

  /** The last leaf of all. */
  String aQueue() {
    return leaf(leaves() - 1);
  }

  private static NodeFacts node(int number) {
    Set<String> labels =
        number % 10 == 0 ? Set.of(LABELS.get(number / 10 % LABELS.size())) : Set.of();
    return new NodeFacts("node-%05d:8041".formatted(number), NODE, Fact.of(USED), labels);
  }

  private List<QueueFacts> queues() {
    List<QueueFacts> queues = new ArrayList<>(List.of(queue("root", false)));
    for (int i = 0; i < leaves(); i++) {
      if (i % QUEUES_OF_A_PARENT == 0) {
        queues.add(queue(parent(i), false));
      }
      queues.add(queue(leaf(i), true));
    }
    return queues;
  }

  private static String parent(int leaf) {
    return "root.department-" + leaf / QUEUES_OF_A_PARENT;
  }

  private static String leaf(int number) {
    return parent(number) + ".team-" + number;
  }

  private QueueFacts queue(String path, boolean leaf) {
    Map<String, QueueShare> shares = new HashMap<>(Map.of("", share()));
    LABELS.forEach(label -> shares.put(label, share()));
    return new QueueFacts(
        path,
        leaf,
        Fact.of(QueueState.RUNNING),
        Fact.of(true),
        Fact.of(Set.of("*")),
        Fact.of(Optional.empty()),
        Fact.of(LARGEST),
        Fact.of(false),
        shares,
        new QueueApplications(
            Fact.of(3),
            Fact.of(0),
            Fact.of(OptionalInt.of(1000)),
            Fact.of(OptionalInt.of(1000)),
            Fact.of(OptionalInt.empty()),
            Fact.of(3)),
        Fact.of(Optional.empty()));
  }

  private QueueShare share() {
    Fact<ResourceAmounts> all =
        Fact.of(new ResourceAmounts(NODE.memoryMebibytes() * nodes, NODE.vcores() * nodes));
    Fact<ResourceAmounts> some = Fact.of(USED);
    return new QueueShare(some, all, some, all, some, all, some, all, some);
  }
}
