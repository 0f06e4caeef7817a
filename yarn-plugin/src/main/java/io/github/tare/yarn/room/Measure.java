package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import java.util.Map;

/**
 * How the scheduler compares resources: by memory alone, or by every one of them. Where that is not
 * known memory alone counts, as it does either way.
 *
 * <p>Source: {@code fitsIn} of Hadoop's two resource calculators; the FairScheduler compares every
 * resource whatever its policy is.
 */
public record Measure(ResourceCalculator calculator) {

  static Measure of(SchedulerFacts scheduler) {
    return new Measure(scheduler.counting().known().orElse(ResourceCalculator.MEMORY));
  }

  /** Of these amounts those that count; the others are 0. */
  public ResourceAmounts counted(ResourceAmounts amounts) {
    return switch (calculator) {
      case MEMORY -> new ResourceAmounts(amounts.memoryMebibytes(), 0);
      case EVERY_RESOURCE -> amounts;
    };
  }

  /** Whether there is room for it in all that counts. */
  public boolean fits(ResourceAmounts need, ResourceAmounts room) {
    ResourceAmounts each = counted(need);
    return each.memoryMebibytes() <= room.memoryMebibytes()
        && each.vcores() <= room.vcores()
        && each.others().entrySet().stream()
            .allMatch(other -> other.getValue() <= room.other(other.getKey()));
  }

  /** Whether nothing of what counts is there. */
  public boolean isNothing(ResourceAmounts amounts) {
    ResourceAmounts counted = counted(amounts);
    return counted.memoryMebibytes() == 0
        && counted.vcores() == 0
        && counted.others().values().stream().allMatch(amount -> amount == 0);
  }

  /** What the room has too little of. */
  public ResourceAmounts lacking(ResourceAmounts need, ResourceAmounts room) {
    return counted(need).without(room);
  }

  /** How many of this size find room; at most 2^31 - 1. */
  long count(ResourceAmounts size, ResourceAmounts room) {
    ResourceAmounts each = counted(size);
    long count = Integer.MAX_VALUE;
    count = Math.min(count, quotient(room.memoryMebibytes(), each.memoryMebibytes()));
    count = Math.min(count, quotient(room.vcores(), each.vcores()));
    for (Map.Entry<String, Long> other : each.others().entrySet()) {
      count = Math.min(count, quotient(room.other(other.getKey()), other.getValue()));
    }
    return count;
  }

  private static long quotient(long room, long each) {
    return each == 0 ? Integer.MAX_VALUE : room / each;
  }
}
