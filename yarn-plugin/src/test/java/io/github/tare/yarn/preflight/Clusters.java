package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceLimits;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.cluster.StagingFacts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clusters as facts. */
public final class Clusters {
  private static final ResourceLimits MAXIMUM = new ResourceLimits(8192, 4);

  private Clusters() {}

  /** Maximum 8 GiB and 4 vcores, two nodes, a few queues, one label. */
  public static ClusterFacts usual() {
    return new ClusterFacts(
        Fact.of(SchedulerKind.CAPACITY),
        Fact.of(MAXIMUM),
        Fact.of(List.of(node("node-1:8041", 16384, 8), node("node-2:8041", 32768, 6))),
        Fact.of(queues()),
        Fact.of(Set.of("gpu", "ssd")),
        Fact.of(new StagingFacts(URI.create("hdfs://nn:8020/user/jane/.tare"), Optional.empty())),
        Fact.of(false));
  }

  static ClusterFacts withMaximum(Fact<ResourceLimits> maximum) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        usual.scheduler(),
        maximum,
        usual.nodes(),
        usual.queues(),
        usual.labels(),
        usual.staging(),
        usual.secure());
  }

  static ClusterFacts withNodes(NodeFacts... nodes) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        usual.scheduler(),
        usual.maximum(),
        Fact.of(List.of(nodes)),
        usual.queues(),
        usual.labels(),
        usual.staging(),
        usual.secure());
  }

  static ClusterFacts with(SchedulerKind scheduler, Fact<QueueTree> queues) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        Fact.of(scheduler),
        usual.maximum(),
        usual.nodes(),
        queues,
        usual.labels(),
        usual.staging(),
        usual.secure());
  }

  static ClusterFacts withStaging(StagingFacts staging) {
    ClusterFacts usual = usual();
    return new ClusterFacts(
        usual.scheduler(),
        usual.maximum(),
        usual.nodes(),
        usual.queues(),
        usual.labels(),
        Fact.of(staging),
        usual.secure());
  }

  static NodeFacts node(String id, long mebibytes, int vcores) {
    return new NodeFacts(id, new ResourceLimits(mebibytes, vcores), Set.of());
  }

  static QueueTree queues() {
    return new QueueTree(
        List.of(
            queue("root", QueueState.RUNNING, MAXIMUM, Shape.PARENT),
            queue("root.default", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.etl", QueueState.RUNNING, MAXIMUM, Shape.PARENT),
            queue("root.etl.nightly", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.etl.small", QueueState.RUNNING, new ResourceLimits(2048, 2), Shape.LEAF),
            queue("root.closed", QueueState.STOPPED, MAXIMUM, Shape.LEAF),
            queue("root.leaving", QueueState.DRAINING, MAXIMUM, Shape.LEAF),
            queue("root.adhoc", QueueState.RUNNING, MAXIMUM, Shape.CREATOR),
            queue("root.a.twin", QueueState.RUNNING, MAXIMUM, Shape.LEAF),
            queue("root.b.twin", QueueState.RUNNING, MAXIMUM, Shape.LEAF)));
  }

  private static QueueFacts queue(
      String path, QueueState state, ResourceLimits maximum, Shape shape) {
    return new QueueFacts(
        path,
        shape == Shape.LEAF,
        Fact.of(state),
        Fact.of(Set.of("*")),
        Fact.of(maximum),
        Fact.of(shape == Shape.CREATOR));
  }

  private enum Shape {
    LEAF,
    PARENT,
    CREATOR
  }
}
