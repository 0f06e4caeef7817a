package io.github.tare.calc.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share as Flink holds it: written in decimal, kept as a float, calculated with as a double. The
 * only place where the core rounds.
 *
 * <p>{@code 0.1} is 0.10000000149011612 in the arithmetic, because a float that is widened to a
 * double shows the digits that the float had lost.
 */
public final class Fraction {
  private static final int HUNDRED = 100;

  private final float value;
  private final @Nullable Factor share;
  private final @Nullable Factor ofTheRest;

  /**
   * A fraction.
   *
   * @param value the float, as it was read; may be anything that a float can be, NaN included
   */
  public Fraction(float value) {
    this.value = value;
    this.share = isShare() ? Factor.of(value) : null;
    this.ofTheRest = isShare() ? Factor.of(value / (1 - (double) value)) : null;
  }

  /**
   * Reads a fraction as Flink does, for example {@code 0.1}, {@code .25} or {@code 1e-2}. Blanks
   * around it are allowed. Never throws.
   */
  public static Parsed<Fraction> parse(String text) {
    try {
      return Parsed.value(new Fraction(Float.parseFloat(text)));
    } catch (NumberFormatException notANumber) {
      return Parsed.unreadable(
          text.isBlank() ? "it is empty" : "it is not a decimal number",
          "Write a decimal number from 0 to below 1, for example 0.25.");
    }
  }

  /** The float. */
  public float value() {
    return value;
  }

  /** Whether it is at least 0 and below 1: what Flink accepts as a share of a whole. */
  public boolean isShare() {
    return value >= 0 && value < 1;
  }

  /**
   * This share of a size, rounded down to bytes.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   * @throws IllegalStateException if it is not a share
   */
  public MemorySize of(MemorySize whole) {
    return require(share).times(whole);
  }

  /**
   * This share of the whole of which the given size is the rest: {@code f / (1 - f)} of it, rounded
   * down to bytes.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   * @throws IllegalStateException if it is not a share
   */
  public MemorySize ofTheWholeLeaving(MemorySize rest) {
    return require(ofTheRest).times(rest);
  }

  /** As a percentage, for example {@code 10 %} or {@code 21.758857 %}. */
  public String percent() {
    return isHundredths()
        ? hundredths() + " %"
        : decimal().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** What is left of a whole, as a percentage, for example {@code 90 %}. */
  public String restPercent() {
    if (isHundredths()) {
      return HUNDRED - hundredths() + " %";
    }
    BigDecimal rest = BigDecimal.ONE.subtract(decimal());
    return rest.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction && Float.compare(value, fraction.value) == 0;
  }

  @Override
  public int hashCode() {
    return Float.hashCode(value);
  }

  /** As it can be written in a configuration, for example {@code 0.1} or {@code NaN}. */
  @Override
  public String toString() {
    return Float.toString(value);
  }

  /** Whether it was written with two decimals at most, as nearly all are. */
  private boolean isHundredths() {
    return isShare() && hundredths() / (float) HUNDRED == value;
  }

  private int hundredths() {
    return Math.round(value * HUNDRED);
  }

  private BigDecimal decimal() {
    return new BigDecimal(Float.toString(value));
  }

  private Factor require(@Nullable Factor factor) {
    if (factor == null) {
      throw new IllegalStateException("not a share: " + value);
    }
    return factor;
  }
}
