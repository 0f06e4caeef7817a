package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;

/**
 * What somebody may have of the cluster.
 *
 * @param owner for people, for example {@code the queue root.etl}
 * @param most of it
 * @param used of it now
 */
public record Quota(String owner, Fact<ResourceAmounts> most, Fact<ResourceAmounts> used) {

  /** What is free of it then; nothing where more is used than may be. */
  Fact<ResourceAmounts> free(Moment moment) {
    return most.flatMap(all -> moment.taken(used).map(all::without));
  }

  /** What is used of it already beyond what may be. */
  public Fact<ResourceAmounts> overdrawn() {
    return most.flatMap(all -> used.map(now -> now.without(all)));
  }
}
