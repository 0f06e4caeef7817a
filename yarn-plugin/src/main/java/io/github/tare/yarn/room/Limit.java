package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ResourceAmounts;

/**
 * Something that no container can be larger than.
 *
 * @param memory who says so for memory, as the rest of a sentence that begins with the number
 * @param vcores the same for vcores
 * @param most the limits
 */
public record Limit(String memory, String vcores, ResourceAmounts most) {
  static Limit of(String who, ResourceAmounts most) {
    return new Limit(who, who, most);
  }
}
