package io.github.tare.yarn.recommend;

import io.github.tare.calc.unit.MemorySize;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a heap must be so that its collections stay few. What one collection takes depends on
 * what it keeps, so that half the room above that means twice as many collections and twice the
 * time.
 *
 * @param left what collections left
 * @param whole how large the heap was
 * @param collecting the share of a minute that they took, from 0 to 1
 */
record HeapRoom(MemorySize left, MemorySize whole, double collecting) {
  /** Of a minute. */
  private static final double MOST = 0.05;

  private static final int HUNDRED = 100;

  /** The heap with which they take 5 % of a minute. */
  MemorySize needed() {
    if (whole.compareTo(left) <= 0) {
      return left;
    }
    BigDecimal factor = BigDecimal.valueOf(collecting / MOST);
    BigDecimal room = BigDecimal.valueOf(whole.minus(left).bytes()).multiply(factor);
    long bytes =
        room.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    return left.saturatedPlus(MemorySize.ofBytes(bytes));
  }

  /** For example {@code + room to collect for 5 % of a minute instead of 12 %}. */
  String why() {
    return "+ room to collect for %d %% of a minute, which was %d %%"
        .formatted(Math.round(MOST * HUNDRED), Math.round(collecting * HUNDRED));
  }
}
