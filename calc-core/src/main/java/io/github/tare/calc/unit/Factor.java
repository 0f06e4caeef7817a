package io.github.tare.calc.unit;

import java.math.BigDecimal;

/**
 * What Flink multiplies a size with: the shortest decimal that a double can be told by. The product
 * is exact, then rounded down to bytes.
 *
 * @param value the double
 * @param decimal its decimal
 * @param digits all digits of the decimal as one number
 * @param power 10 to the number of decimals; 0 where it, or the digits, need more than 64 bits
 */
record Factor(double value, BigDecimal decimal, long digits, long power) {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int MOST_DECIMALS = 17;

  /** Below it a double counts every byte. */
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  static Factor of(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    boolean isShort = decimal.scale() <= MOST_DECIMALS && decimal.precision() <= MOST_DECIMALS;
    return isShort
        ? new Factor(
            value,
            decimal,
            decimal.unscaledValue().longValue(),
            BigDecimal.ONE.scaleByPowerOfTen(decimal.scale()).longValue())
        : new Factor(value, decimal, 0, 0);
  }

  /**
   * The product, rounded down.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  MemorySize times(MemorySize size) {
    double estimate = size.bytes() * value;
    return power > 0 && size.bytes() < EXACT_IN_DOUBLE && estimate < EXACT_IN_DOUBLE
        ? MemorySize.ofBytes(corrected((long) estimate, size.bytes()))
        : multiply(size);
  }

  /**
   * The estimate is off by a few bytes at most. The remainder that it leaves is therefore small
   * enough for 64 bits, though the products that it is the difference of are not: what overflows
   * them cancels out.
   */
  private long corrected(long estimate, long bytes) {
    long remainder = bytes * digits - estimate * power;
    return estimate + Math.floorDiv(remainder, power);
  }

  private MemorySize multiply(MemorySize size) {
    BigDecimal product = BigDecimal.valueOf(size.bytes()).multiply(decimal);
    if (product.compareTo(LARGEST) > 0) {
      throw new ArithmeticException(size + " x " + value + " is past 2^63 - 1 bytes");
    }
    return MemorySize.ofBytes(product.longValue());
  }
}
