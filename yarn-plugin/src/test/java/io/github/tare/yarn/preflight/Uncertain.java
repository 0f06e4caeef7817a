package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A cluster of which much is not known: of all queues, of some of them, and of itself. */
public final class Uncertain {
  private static final String CLOSED = "it is closed";

  private Uncertain() {}

  /**
   * With a parent {@code root}, of which more is unknown, and leaves from {@code a} to {@code e}.
   */
  public static ClusterFacts cluster() {
    SchedulerFacts usual = Clusters.usual().scheduler();
    return ChangedCluster.usual()
        .scheduler(
            new SchedulerFacts(
                usual.kind(),
                usual.minimum(),
                usual.step(),
                usual.maximum(),
                Fact.assumed(ResourceCalculator.MEMORY, "it is the default")))
        .rules(Rules.parallel(Fact.<OptionalInt>unknown(CLOSED)))
        .queues(
            queue("root", Set.of("state", "maySubmit", "label")),
            queue("root.a", Set.of()),
            queue("root.b", Set.of("state", "maySubmit")),
            queue("root.c", Set.of("state")),
            queue("root.d", Set.of("state")),
            queue("root.e", Set.of("state")))
        .facts();
  }

  private static QueueFacts queue(String path, Set<String> unknown) {
    return new QueueFacts(
        path,
        !path.equals("root"),
        unknown.contains("state") ? Fact.unknown("YARN does not say") : Fact.of(QueueState.RUNNING),
        unknown.contains("maySubmit") ? Fact.unknown("YARN does not say") : Fact.of(true),
        Fact.of(Set.of()),
        unknown.contains("label") ? Fact.unknown("YARN does not say") : Fact.of(Optional.empty()),
        Fact.unknown(CLOSED),
        Fact.of(false),
        Map.of("", QueueShare.unknown(CLOSED)),
        QueueApplications.unknown(CLOSED),
        Fact.of(Optional.empty()));
  }
}
