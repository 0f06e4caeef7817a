package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySize;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a whole for people. */
final class Percent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** With one decimal, for example 7.4; 0.0 where the whole is nothing. */
  static BigDecimal of(MemorySize part, MemorySize whole) {
    return whole.bytes() == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(part.bytes())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole.bytes()), 1, RoundingMode.HALF_UP);
  }
}
