package io.github.tare.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemorySizeTest {
  private static final MemorySize LARGEST = MemorySize.ofBytes(Long.MAX_VALUE);

  @Test
  void sizes_are_never_negative() {
    assertThatThrownBy(() -> MemorySize.ofBytes(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a memory size is not negative: -1");
  }

  @Test
  void arithmetic_is_exact_or_throws() {
    MemorySize one = MemorySize.ofBytes(1);
    assertThat(LARGEST.minus(one).plus(one)).isEqualTo(LARGEST);
    assertThatThrownBy(() -> LARGEST.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> one.minus(LARGEST)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MemorySize.ofMebibytes(1L << 43))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void saturated_arithmetic_is_exact_and_ends_at_the_largest_size() {
    MemorySize half = MemorySize.ofBytes(1L << 62);
    MemorySize one = MemorySize.ofBytes(1);
    assertThat(one.saturatedPlus(half)).isEqualTo(MemorySize.ofBytes((1L << 62) + 1));
    assertThat(half.saturatedPlus(half)).isEqualTo(LARGEST);
    assertThat(half.minus(one).saturatedTimes(2)).isEqualTo(LARGEST.minus(one));
    assertThat(half.saturatedTimes(2)).isEqualTo(LARGEST);
    assertThat(LARGEST.saturatedTimes(0)).isEqualTo(MemorySize.ZERO);
  }

  @Test
  void one_byte_over_takes_one_more_mebibyte() {
    assertThat(MemorySize.ofMebibytes(7).mebibytesRoundedUp()).isEqualTo(7);
    assertThat(MemorySize.ofBytes((7 << 20) + 1).mebibytesRoundedUp()).isEqualTo(8);
    assertThat(LARGEST.mebibytesRoundedUp()).isEqualTo(1L << 43);
  }

  @Test
  void it_prints_in_the_form_that_flink_reads_back() {
    assertThat(MemorySize.ofMebibytes(1)).hasToString("1048576b");
  }
}
