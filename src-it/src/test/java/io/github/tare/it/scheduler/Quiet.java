package io.github.tare.it.scheduler;

import java.util.concurrent.Callable;

/**
 * When it is fair to say that a scheduler will do no more: after many reports of every node during
 * which nothing changed. Schedulers act when a node reports, so this holds on a slow machine too.
 */
final class Quiet {
  private static final int ENOUGH_HEARTBEATS = 20;
  private static final long POLL_MILLIS = 20;

  private final SchedulerCluster cluster;

  Quiet(SchedulerCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Waits until nothing more is to be expected.
   *
   * @param progress a number that grows while something happens
   * @param most at which there is no need to wait longer
   */
  int await(Callable<Integer> progress, int most) throws Exception {
    int seen = progress.call();
    int since = cluster.heartbeats();
    while (seen < most && cluster.heartbeats() - since < ENOUGH_HEARTBEATS) {
      Thread.sleep(POLL_MILLIS);
      int now = progress.call();
      if (now != seen) {
        seen = now;
        since = cluster.heartbeats();
      }
    }
    return seen;
  }
}
