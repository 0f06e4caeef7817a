package io.github.tare.it.scheduler;

import java.util.List;
import org.apache.hadoop.yarn.api.records.NodeLabel;

/**
 * A node as an administrator shapes it.
 *
 * @param amount all that it offers
 * @param label of its partition; empty for the default one
 */
record Node(Amount amount, String label) {
  /** All labels that there are; of them {@code shared} lends its nodes, the others do not. */
  static final List<NodeLabel> LABELS =
      List.of(
          NodeLabel.newInstance("fast", true),
          NodeLabel.newInstance("lonely", true),
          NodeLabel.newInstance("shared", false));

  static Node of(long mebibytes, int vcores) {
    return new Node(Amount.of(mebibytes, vcores), "");
  }
}
