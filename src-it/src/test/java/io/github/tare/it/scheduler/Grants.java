package io.github.tare.it.scheduler;

import java.util.Optional;

/**
 * What an application gets.
 *
 * @param master its container's size; empty where it never gets one
 * @param worker the size of each worker's; empty where there is never one
 * @param now how many workers at once
 * @param ever how many once nobody else uses the cluster
 */
record Grants(Optional<Amount> master, Optional<Amount> worker, int now, int ever) {
  static final Grants NONE = new Grants(Optional.empty(), Optional.empty(), 0, 0);

  /** For example {@code master 1024 MiB/1, workers 4096 MiB/1: 2 now, 4 ever}. */
  @Override
  public String toString() {
    return master.map(size -> "master " + size).orElse("no master")
        + worker
            .map(size -> ", workers %s: %d now, %d ever".formatted(size, now, ever))
            .orElse(", no worker ever");
  }
}
