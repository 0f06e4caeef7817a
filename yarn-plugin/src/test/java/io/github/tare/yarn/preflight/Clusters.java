package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.CacheFacts;
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
import io.github.tare.yarn.cluster.StagingFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Clusters as facts. */
public final class Clusters {
  private static final ResourceAmounts MAXIMUM = new ResourceAmounts(8192, 4);

  private Clusters() {}

  /** Maximum 8 GiB and 4 vcores, two plain nodes and one for GPUs, a few queues. */
  public static ClusterFacts usual() {
    return new ClusterFacts(
        Instant.parse("2026-11-22T08:00:00Z"),
        scheduler(SchedulerKind.CAPACITY, Fact.of(MAXIMUM)),
        Fact.of(
            List.of(
                node("node-1:8041", 16384, 8),
                node("node-2:8041", 32768, 6),
                labelled("node-3:8041", "gpu"))),
        Fact.of(queues()),
        Fact.of(Set.of(new LabelFacts("gpu", true), new LabelFacts("ssd", true))),
        Fact.of(Set.of("memory-mb", "vcores")),
        new RuleFacts(
            Fact.of(4),
            Fact.of(OptionalDouble.empty()),
            Fact.of(Optional.of("/usr/lib/jvm/java-17-openjdk")),
            Fact.of(10),
            Fact.of(Optional.empty()),
            Fact.of(OptionalInt.empty())),
        Fact.of(staging("hdfs://nn:8020/user/jane/.tare", Optional.empty())),
        new SecurityFacts(Fact.of("jane"), Fact.of(false), Fact.of(Duration.ofDays(7))));
  }

  /** The usual one with a minimum of 1 GiB, as Hadoop has it by default. */
  public static ClusterFacts coarse() {
    return withMinimum(1024);
  }

  public static ClusterFacts withMinimum(int mebibytes) {
    return with(usual(), scheduler(Fact.of(new ResourceAmounts(mebibytes, 1))));
  }

  /** One that does not say how it rounds. */
  public static ClusterFacts reserved() {
    return with(usual(), scheduler(Fact.unknown("the web service answered with status 404")));
  }

  private static SchedulerFacts scheduler(Fact<ResourceAmounts> minimum) {
    return new SchedulerFacts(
        Fact.of(SchedulerKind.CAPACITY),
        minimum,
        minimum,
        Fact.of(MAXIMUM),
        Fact.of(ResourceCalculator.MEMORY));
  }

  static StagingFacts staging(String root, Optional<String> refusal) {
    return new StagingFacts(
        URI.create(root),
        refusal,
        Fact.of(1L << 40),
        Fact.of(OptionalLong.empty()),
        Fact.of(OptionalLong.empty()),
        Fact.of(3),
        Fact.of(128L << 20),
        Fact.of(CacheFacts.NONE));
  }

  static ClusterFacts withMaximum(Fact<ResourceAmounts> maximum) {
    return with(usual(), scheduler(SchedulerKind.CAPACITY, maximum));
  }

  static ClusterFacts with(SchedulerKind kind, Fact<QueueTree> queues) {
    return with(with(usual(), scheduler(kind, Fact.of(MAXIMUM))), queues);
  }

  static ClusterFacts with(ClusterFacts facts, SchedulerFacts scheduler) {
    return new ClusterFacts(
        facts.asked(),
        scheduler,
        facts.nodes(),
        facts.queues(),
        facts.labels(),
        facts.resourceTypes(),
        facts.rules(),
        facts.staging(),
        facts.security());
  }

  static ClusterFacts with(ClusterFacts facts, Fact<QueueTree> queues) {
    return new ClusterFacts(
        facts.asked(),
        facts.scheduler(),
        facts.nodes(),
        queues,
        facts.labels(),
        facts.resourceTypes(),
        facts.rules(),
        facts.staging(),
        facts.security());
  }

  static ClusterFacts withNodes(NodeFacts... nodes) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        usual.asked(),
        usual.scheduler(),
        Fact.of(List.of(nodes)),
        usual.queues(),
        usual.labels(),
        usual.resourceTypes(),
        usual.rules(),
        usual.staging(),
        usual.security());
  }

  static ClusterFacts withStaging(StagingFacts staging) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        usual.asked(),
        usual.scheduler(),
        usual.nodes(),
        usual.queues(),
        usual.labels(),
        usual.resourceTypes(),
        usual.rules(),
        Fact.of(staging),
        usual.security());
  }

  /**
   * The CapacityScheduler's usual: steps as large as the minimum, memory alone is looked at. Of
   * {@link Proposals}' sizes it takes nothing away.
   */
  static SchedulerFacts scheduler(SchedulerKind kind, Fact<ResourceAmounts> maximum) {
    return new SchedulerFacts(
        Fact.of(kind),
        Fact.of(new ResourceAmounts(64, 1)),
        Fact.of(new ResourceAmounts(64, 1)),
        maximum,
        Fact.of(ResourceCalculator.MEMORY));
  }

  static NodeFacts labelled(String id, String label) {
    return new NodeFacts(
        id, new ResourceAmounts(8192, 4), Fact.of(new ResourceAmounts(0, 0)), Set.of(label));
  }

  static NodeFacts node(String id, long mebibytes, int vcores) {
    return new NodeFacts(
        id, new ResourceAmounts(mebibytes, vcores), Fact.of(new ResourceAmounts(0, 0)), Set.of());
  }

  static QueueTree queues() {
    return new QueueTree(
        List.of(
            queue("root", QueueState.RUNNING, MAXIMUM, Shape.PARENT),
            queue("root.default", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.etl", QueueState.RUNNING, MAXIMUM, Shape.PARENT),
            queue("root.etl.nightly", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.etl.small", QueueState.RUNNING, new ResourceAmounts(2048, 2), Shape.LEAF),
            queue("root.closed", QueueState.STOPPED, MAXIMUM, Shape.LEAF),
            queue("root.leaving", QueueState.DRAINING, MAXIMUM, Shape.LEAF),
            queue("root.adhoc", QueueState.RUNNING, MAXIMUM, Shape.CREATOR),
            queue("root.a.twin", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.b.twin", QueueState.RUNNING, MAXIMUM, Shape.LEAF)));
  }

  static QueueFacts leaf(String path) {
    return queue(path, QueueState.RUNNING, MAXIMUM, Shape.LEAF);
  }

  private static QueueFacts queue(
      String path, QueueState state, ResourceAmounts maximum, Shape shape) {
    return new QueueFacts(
        path,
        shape == Shape.LEAF,
        Fact.of(state),
        Fact.of(true),
        Fact.of(Set.of("*")),
        Fact.of(Optional.empty()),
        Fact.of(maximum),
        Fact.of(shape == Shape.CREATOR),
        Map.of("", share(), "gpu", share(), "ssd", share()),
        applications(),
        Fact.of(Optional.empty()));
  }

  /** All of the cluster, and nothing used. */
  static QueueShare share() {
    Fact<ResourceAmounts> all = Fact.of(new ResourceAmounts(49152, 14));
    Fact<ResourceAmounts> nothing = Fact.of(new ResourceAmounts(0, 0));
    return new QueueShare(all, all, nothing, all, nothing, all, nothing, all, nothing);
  }

  /** None, and no limits. */
  static QueueApplications applications() {
    return new QueueApplications(
        Fact.of(0),
        Fact.of(0),
        Fact.of(OptionalInt.empty()),
        Fact.of(OptionalInt.empty()),
        Fact.of(OptionalInt.empty()),
        Fact.of(0));
  }

  private enum Shape {
    LEAF,
    PARENT,
    CREATOR
  }
}
