package io.github.tare.yarn.staging;

import java.util.List;
import java.util.Objects;

/**
 * What came of pruning a cache.
 *
 * @param removed nobody used these
 * @param kept all others
 */
public record Pruned(List<CachedFile> removed, Inventory kept) {
  public Pruned {
    removed = List.copyOf(removed);
    Objects.requireNonNull(kept);
  }
}
