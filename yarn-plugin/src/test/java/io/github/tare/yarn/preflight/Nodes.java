package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.Set;

/** Nodes with something on them. */
final class Nodes {
  private Nodes() {}

  /** Of this size, and with so much of its memory used, and a vcore where any is. */
  static NodeFacts node(String id, long mebibytes, int vcores, long used, String... labels) {
    return new NodeFacts(
        id,
        new ResourceAmounts(mebibytes, vcores),
        Fact.of(new ResourceAmounts(used, used == 0 ? 0 : 1)),
        Set.of(labels));
  }
}
