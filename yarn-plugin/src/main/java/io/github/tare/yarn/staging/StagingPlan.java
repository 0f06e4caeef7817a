package io.github.tare.yarn.staging;

import java.util.List;

/**
 * What will be put into the cluster's file system; nothing has been sent yet.
 *
 * @param items in the order in which they are listed for people
 * @param others files that somebody else has put there, and that an application needs too
 */
public record StagingPlan(List<StagingItem> items, List<StagedFile> others) {
  public StagingPlan {
    items = List.copyOf(items);
    others = List.copyOf(others);
  }

  /** A plan of which everything is to be sent. */
  public StagingPlan(List<StagingItem> items) {
    this(items, List.of());
  }

  /** The bytes of all items together. */
  public long bytes() {
    return bytes(items);
  }

  /** The bytes of some items together. */
  public static long bytes(List<StagingItem> items) {
    return items.stream().mapToLong(item -> item.source().length()).sum();
  }
}
