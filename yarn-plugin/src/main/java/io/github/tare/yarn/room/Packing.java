package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.List;

/**
 * How many containers of one size nodes have room for. As all are of one size, it is exact to count
 * node by node.
 *
 * @param measure how resources are compared
 * @param rooms of the nodes, each by itself
 */
public record Packing(Measure measure, List<ResourceAmounts> rooms) {
  /** Whether one of them is room enough for a container. */
  public boolean holds(ResourceAmounts size) {
    return rooms.stream().anyMatch(room -> measure.fits(size, room));
  }

  /** How many. */
  long count(ResourceAmounts size) {
    return rooms.stream().mapToLong(room -> measure.count(size, room)).sum();
  }

  /**
   * How many beside one of another size, if YARN puts that where it costs least; 0 where that finds
   * no room.
   */
  long countBeside(ResourceAmounts other, ResourceAmounts size) {
    return rooms.stream()
        .filter(room -> measure.fits(other, room))
        .mapToLong(room -> measure.count(size, room.without(other)) - measure.count(size, room))
        .max()
        .stream()
        .map(cost -> count(size) + cost)
        .sum();
  }
}
