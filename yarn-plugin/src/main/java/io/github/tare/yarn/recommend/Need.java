package io.github.tare.yarn.recommend;

import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pool needs, as far as it can be told.
 *
 * @param seen the highest use that is certain; empty if it is not known
 * @param enough that with head room, and no less than Flink needs; empty if the pool is no matter
 *     of use
 * @param why the arithmetic, for people
 */
record Need(Optional<MemorySize> seen, Optional<MemorySize> enough, String why) {
  Need {
    Objects.requireNonNull(seen);
    Objects.requireNonNull(enough);
    Objects.requireNonNull(why);
  }

  /** Of a pool that stays as it is. */
  static Need kept(String why) {
    return new Need(Optional.empty(), Optional.empty(), why);
  }

  /** Of a pool whose use is known. */
  static Need of(MemorySize seen, MemorySize enough, String why) {
    return new Need(Optional.of(seen), Optional.of(enough), why);
  }
}
