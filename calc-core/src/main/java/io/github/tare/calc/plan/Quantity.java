package io.github.tare.calc.plan;

import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A kind of value that can be raised or lowered, counted in its smallest part. People prefer whole
 * mebibytes and hundredths; where none of these works, a finer one is looked for.
 */
enum Quantity {
  /** A size in bytes, by preference in whole mebibytes. */
  SIZE(MemorySize.MEBIBYTE, Long.MAX_VALUE) {
    @Override
    String text(long amount) {
      return MemorySizeText.shortest(MemorySize.ofBytes(amount));
    }
  },
  /** A share in millionths, by preference in whole hundredths. */
  SHARE(10_000, 999_999) {
    @Override
    String text(long amount) {
      return BigDecimal.valueOf(amount, DIGITS).stripTrailingZeros().toPlainString();
    }
  };

  private static final int DIGITS = 6;

  private final long step;
  private final long largest;

  Quantity(long step, long largest) {
    this.step = step;
    this.largest = largest;
  }

  /** So much of it as a configuration says it, for example {@code 1792m} or {@code 0.25}. */
  abstract String text(long amount);

  /** What people count in. */
  long step() {
    return step;
  }

  /** The most there can be. */
  long largest() {
    return largest;
  }

  /** The quantity that a value is one of. */
  static Optional<Quantity> of(Object value) {
    if (value instanceof MemorySize) {
      return Optional.of(SIZE);
    }
    return value instanceof Fraction fraction && fraction.isShare()
        ? Optional.of(SHARE)
        : Optional.empty();
  }

  /** How much of it a value is; a share as it was written, not as Flink widens it. */
  static long amount(Object value) {
    return value instanceof MemorySize size
        ? size.bytes()
        : new BigDecimal(value.toString())
            .movePointRight(DIGITS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }
}
