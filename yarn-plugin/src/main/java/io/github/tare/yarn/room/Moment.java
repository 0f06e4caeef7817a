package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;

/** When something is to find room. */
public enum Moment {
  /** With all that runs now. */
  NOW,
  /** When nothing else runs any more. */
  EVER;

  /** What is taken then, of what is used now. */
  Fact<ResourceAmounts> taken(Fact<ResourceAmounts> used) {
    return switch (this) {
      case NOW -> used;
      case EVER -> Fact.of(new ResourceAmounts(0, 0));
    };
  }
}
