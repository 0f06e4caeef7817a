package io.github.tare.yarn.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes of files for people, in units of a thousand as file systems show them. */
final class Megabytes {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  private Megabytes() {}

  /** For example {@code 137.2 MB}. */
  static String of(long bytes) {
    return BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP).toPlainString()
        + " MB";
  }
}
