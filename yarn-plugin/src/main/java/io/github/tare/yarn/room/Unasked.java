package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SecurityFacts;
import java.time.Instant;

/** The facts of a cluster that nobody asked. */
public final class Unasked {
  private static final String WHY = "the cluster was not asked";

  public static final ClusterFacts FACTS =
      new ClusterFacts(
          Instant.EPOCH,
          SchedulerFacts.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          RuleFacts.unknown(WHY),
          Fact.unknown(WHY),
          SecurityFacts.unknown(WHY));

  private Unasked() {}
}
