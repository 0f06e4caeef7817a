package io.github.tare.calc.managed;

import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for the smallest size that will do, where every larger one will do too. */
final class Smallest {
  private static final long LARGEST = 1L << 62;

  private Smallest() {}

  /** To the byte; empty where not even 4 EiB will do. */
  static Optional<MemorySize> that(Predicate<MemorySize> willDo) {
    if (!willDo.test(MemorySize.ofBytes(LARGEST))) {
      return Optional.empty();
    }
    long tooSmall = -1;
    long enough = LARGEST;
    while (enough - tooSmall > 1) {
      long middle = tooSmall + (enough - tooSmall) / 2;
      if (willDo.test(MemorySize.ofBytes(middle))) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return Optional.of(MemorySize.ofBytes(enough));
  }
}
