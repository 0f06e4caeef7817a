package io.github.tare.yarn.recommend;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.HeadRoom;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a heap must be so that its collections stay few. Half the room above what a collection
 * keeps means twice as many of them, and so twice the time where each takes as long. A larger heap
 * does not always help: what lives for long is copied once, whatever the room is
 * (docs/benchmarks.md).
 *
 * @param left what collections left
 * @param whole how large the heap was
 * @param collecting the share of a minute that they took, from 0 to 1
 */
record HeapRoom(MemorySize left, MemorySize whole, double collecting) {
  /** Of a minute. */
  private static final double MOST = 0.05;

  private static final int HUNDRED = 100;

  /** {@link #needed} in whole mebibytes; what it had is enough as it is. */
  MemorySize enough() {
    MemorySize needed = needed();
    return needed.equals(whole) ? whole : HeadRoom.whole(needed);
  }

  /**
   * The heap with which they take 5 % of a minute. For that it grows to twice what is left, and no
   * further.
   */
  MemorySize needed() {
    MemorySize inTheory = inTheory();
    MemorySize most = max(whole, left.saturatedTimes(2));
    return inTheory.compareTo(most) < 0 ? inTheory : most;
  }

  private MemorySize inTheory() {
    if (whole.compareTo(left) <= 0) {
      return left;
    }
    BigDecimal factor = BigDecimal.valueOf(collecting / MOST);
    BigDecimal room = BigDecimal.valueOf(whole.minus(left).bytes()).multiply(factor);
    long bytes =
        room.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    return left.saturatedPlus(MemorySize.ofBytes(bytes));
  }

  private static MemorySize max(MemorySize one, MemorySize other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** For example {@code + room to collect for 5 % of a minute, which was 2 %}. */
  String why() {
    long was = Math.round(collecting * HUNDRED);
    return needed().equals(whole) && inTheory().compareTo(whole) > 0
        ? "+ the room it had: it collected for %d %% of a minute, and more room would hardly change that"
            .formatted(was)
        : "+ room to collect for %d %% of a minute, which was %d %%"
            .formatted(Math.round(MOST * HUNDRED), was);
  }
}
