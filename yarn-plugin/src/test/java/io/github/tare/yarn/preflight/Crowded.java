package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.OptionalInt;
import java.util.Set;

/** Clusters with little room, of one queue {@code root.default}. */
public final class Crowded {
  private Crowded() {}

  /** Room for the master's container of 1600 MiB and 3 workers' of 1728 MiB now, and for 5 ever. */
  public static ClusterFacts partly() {
    return cluster(new ChangedShare().facts(), nodes());
  }

  /** The same, and the share for masters is full. */
  public static ClusterFacts masters() {
    return cluster(new ChangedShare().masters(amounts(4096), amounts(3072)).facts(), nodes());
  }

  /** Room for the master now, and for no worker. */
  public static ClusterFacts master() {
    return cluster(
        new ChangedShare().facts(),
        Nodes.node("node-1:8041", 16384, 8, 14784),
        Nodes.node("node-2:8041", 16384, 8, 16384));
  }

  /** Everything that is waited for at once. */
  public static ClusterFacts everything() {
    QueueShare share =
        new ChangedShare()
            .ceiling(amounts(8192), amounts(8000))
            .masters(amounts(4096), amounts(4096))
            .userMasters(amounts(2048), amounts(2048))
            .user(amounts(4096), amounts(8000))
            .facts();
    return cluster(share, OptionalInt.of(3), Nodes.node("node-1:8041", 16384, 8, 16384));
  }

  /** Nobody knows what is used. */
  public static ClusterFacts unknown() {
    return ChangedCluster.usual()
        .nodes(
            new NodeFacts(
                "node-1:8041", amounts(16384), Fact.unknown("no node report came"), Set.of()))
        .queues(
            ChangedQueue.leaf("root.default")
                .share(QueueShare.unknown("the web service answered with status 404"))
                .applications(QueueApplications.unknown("the web service answered with status 404"))
                .facts())
        .facts();
  }

  /** The same under the FairScheduler. */
  public static ClusterFacts fair(ClusterFacts facts) {
    SchedulerFacts usual = facts.scheduler();
    return Clusters.with(
        facts,
        new SchedulerFacts(
            Fact.of(SchedulerKind.FAIR),
            usual.minimum(),
            usual.step(),
            usual.maximum(),
            usual.calculator()));
  }

  private static NodeFacts[] nodes() {
    return new NodeFacts[] {
      Nodes.node("node-1:8041", 6784, 8, 0), Nodes.node("node-2:8041", 3456, 8, 3456)
    };
  }

  private static ClusterFacts cluster(QueueShare share, NodeFacts... nodes) {
    return cluster(share, OptionalInt.empty(), nodes);
  }

  private static ClusterFacts cluster(QueueShare share, OptionalInt parallel, NodeFacts... nodes) {
    QueueApplications applications =
        new QueueApplications(
            Fact.of(3),
            Fact.of(0),
            Fact.of(OptionalInt.of(10)),
            Fact.of(OptionalInt.empty()),
            Fact.of(parallel),
            Fact.of(0));
    return ChangedCluster.usual()
        .nodes(nodes)
        .queues(ChangedQueue.leaf("root.default").share(share).applications(applications).facts())
        .facts();
  }

  private static ResourceAmounts amounts(long mebibytes) {
    return new ResourceAmounts(mebibytes, 8);
  }
}
