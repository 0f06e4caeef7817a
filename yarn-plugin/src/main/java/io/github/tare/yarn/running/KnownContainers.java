package io.github.tare.yarn.running;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What YARN itself tells of an application's containers.
 *
 * @param alive those that run, with the nodes that they are on
 * @param masters the nodes of those that masters run or ran in, where it tells them
 * @param ended masters that ended otherwise than they should, with the reason
 * @param collection how far log aggregation is
 */
public record KnownContainers(
    SortedMap<String, String> alive,
    SortedMap<String, String> masters,
    List<EndedContainer> ended,
    Collection collection) {
  /** YARN does not know the application any more. */
  static final KnownContainers NONE =
      new KnownContainers(new TreeMap<>(), new TreeMap<>(), List.of(), Collection.UNKNOWN);

  public KnownContainers {
    alive = sorted(alive);
    masters = sorted(masters);
    ended = List.copyOf(ended);
    Objects.requireNonNull(collection);
  }

  private static SortedMap<String, String> sorted(Map<String, String> nodes) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
  }

  /** How far log aggregation is with an application. */
  public enum Collection {
    /** The cluster collects no logs. */
    OFF,
    /** Not every node has delivered its own. */
    UNDER_WAY,
    /** Every node has, or has given up. */
    DONE,
    /** YARN does not say. */
    UNKNOWN
  }
}
