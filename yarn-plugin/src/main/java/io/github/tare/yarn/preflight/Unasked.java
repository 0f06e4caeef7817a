package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;

/** The facts of a cluster that nobody asked. */
final class Unasked {
  private static final String WHY = "the cluster was not asked";

  static final ClusterFacts FACTS =
      new ClusterFacts(
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY),
          Fact.unknown(WHY));

  private Unasked() {}
}
