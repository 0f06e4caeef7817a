package io.github.tare.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FactorProperties {
  /** As many as a float can tell apart. */
  private static final int SHARES = 1 << 24;

  @Property(tries = 5000)
  void a_share_is_what_exact_arithmetic_says(
      @ForAll @LongRange(min = 0) long bytes, @ForAll @IntRange(max = SHARES - 1) int numerator) {
    float share = numerator / (float) SHARES;
    assertExact(bytes, share);
    assertExact(bytes >> 20, share);
  }

  @Property(tries = 5000)
  void so_is_any_other_product(
      @ForAll @LongRange(min = 0, max = 1L << 40) long bytes,
      @ForAll @DoubleRange(min = 0, max = 100_000) double value) {
    assertExact(bytes, value);
  }

  @Example
  void a_product_past_64_bits_is_none() {
    assertThatThrownBy(() -> Factor.of(1.5).times(MemorySize.ofBytes(Long.MAX_VALUE)))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void assertExact(long bytes, double value) {
    BigDecimal product = BigDecimal.valueOf(bytes).multiply(BigDecimal.valueOf(value));
    assertThat(Factor.of(value).times(MemorySize.ofBytes(bytes)).bytes())
        .isEqualTo(product.longValue());
  }
}
