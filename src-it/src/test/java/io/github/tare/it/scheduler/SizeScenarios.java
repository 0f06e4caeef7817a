package io.github.tare.it.scheduler;

import static io.github.tare.it.scheduler.Scenario.rejected;

import java.util.List;

/** Containers that are too large under any scheduler. */
final class SizeScenarios {
  static final String TOO_LARGE = "greater than maximum allowed allocation";

  private SizeScenarios() {}

  /**
   * All of them.
   *
   * @param acrossNodes a worker with the memory of one node and the vcores of another
   */
  static List<Scenario> with(Ask acrossNodes) {
    return List.of(
        rejected("memory above the cluster's maximum", asking(13000, 1), "TARE-403", TOO_LARGE),
        rejected(
            "the master's memory above it",
            Ask.in("default").master(13000, 1),
            "TARE-403",
            TOO_LARGE),
        rejected(
            "memory above the queue's maximum",
            Ask.in("small").workers(1, 3000, 1),
            "TARE-403",
            TOO_LARGE),
        rejected("memory above the largest node", asking(10240, 1), "TARE-403", TOO_LARGE)
            .on(Node.of(8192, 4), Node.of(4096, 16), Node.of(8192, 8)),
        rejected("vcores above the cluster's maximum", asking(1024, 13), "TARE-404", TOO_LARGE),
        rejected(
            "vcores above the queue's maximum",
            Ask.in("small").workers(1, 1024, 3),
            "TARE-404",
            TOO_LARGE),
        rejected("memory on one node, vcores on another", acrossNodes, "TARE-442", ""));
  }

  /** One worker in the queue {@code default}. */
  static Ask asking(long mebibytes, int vcores) {
    return Ask.in("default").workers(1, mebibytes, vcores);
  }

  /** A master of this size in the queue {@code default}. */
  static Ask asMaster(long mebibytes, int vcores) {
    return Ask.in("default").master(mebibytes, vcores);
  }
}
