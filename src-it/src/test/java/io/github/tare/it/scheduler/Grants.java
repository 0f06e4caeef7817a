package io.github.tare.it.scheduler;

import java.util.Optional;

/**
 * What an application gets.
 *
 * @param master its container's size; empty where it never gets one
 * @param worker the size of each worker's; empty where there is never one
 * @param now how many workers at once
 * @param ever how many once nobody else uses the cluster; {@link #NOT_KNOWN} where nobody knows
 */
record Grants(Optional<Amount> master, Optional<Amount> worker, int now, int ever) {
  static final int NOT_KNOWN = -1;
  static final Grants NONE = new Grants(Optional.empty(), Optional.empty(), 0, 0);

  /** Whether workers come without the GPUs that were asked for. */
  boolean lackGpus(Ask ask) {
    return worker.filter(size -> size.gpus() < ask.worker().gpus()).isPresent();
  }

  /** The same where the nodes are still to come. */
  Grants withoutEver() {
    return new Grants(master, worker, now, NOT_KNOWN);
  }

  /** For example {@code master 1024 MiB/1, workers 4096 MiB/1: 2 now, 4 ever}. */
  @Override
  public String toString() {
    return master.map(size -> "master " + size).orElse("no master")
        + worker
            .map(size -> ", workers %s: %d now, %s ever".formatted(size, now, inWords(ever)))
            .orElse(", no worker ever");
  }

  private static String inWords(int number) {
    return number == NOT_KNOWN ? "nobody knows how many" : Integer.toString(number);
  }
}
