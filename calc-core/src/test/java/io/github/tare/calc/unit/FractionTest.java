package io.github.tare.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
  @Test
  void a_tenth_is_a_float_widened_to_a_double() {
    MemorySize flink = MemorySize.ofBytes(1342177280);
    assertThat(new Fraction(0.1f).of(flink)).isEqualTo(MemorySize.ofBytes(134217730));
    assertThat(new Fraction(0.4f).of(flink)).isEqualTo(MemorySize.ofBytes(536870920));
  }

  @Test
  void the_inverse_form_is_the_share_of_the_whole_that_leaves_the_rest() {
    MemorySize rest = MemorySize.ofBytes(2252341248L);
    assertThat(new Fraction(0.1f).ofTheWholeLeaving(rest)).isEqualTo(MemorySize.ofBytes(250260142));
    assertThat(new Fraction(0.5f).ofTheWholeLeaving(rest)).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.0", ".5", " 0.2 ", "1e-3", "0.99999994", "0x1p-3", "0.5f"})
  void numbers_from_0_to_below_1_are_shares(String text) {
    assertThat(read(text).isShare()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-0.1", "NaN", "Infinity", "-Infinity", "0.9999999999"})
  void other_numbers_are_read_and_are_no_shares(String text) {
    Fraction fraction = read(text);
    assertThat(fraction.isShare()).isFalse();
    assertThatThrownBy(() -> fraction.of(MemorySize.ZERO))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10%, it is not a decimal number",
    "'', it is empty",
    "'0,1', it is not a decimal number"
  })
  void what_is_no_number_comes_with_the_reason(String text, String reason) {
    assertThat(Fraction.parse(text).<String>fold(Fraction::toString, Parsed.Unreadable::reason))
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 10 %, 90 %", "0.21758857, 21.758857 %, 78.241143 %", "0, 0 %, 100 %"})
  void a_percentage_shows_what_was_written(String text, String percent, String rest) {
    assertThat(read(text).percent()).isEqualTo(percent);
    assertThat(read(text).restPercent()).isEqualTo(rest);
  }

  @Test
  void what_is_too_large_for_a_size_throws() {
    Fraction large = new Fraction(0.9f);
    MemorySize half = MemorySize.ofBytes(Long.MAX_VALUE / 2);
    assertThatThrownBy(() -> large.ofTheWholeLeaving(half)).isInstanceOf(ArithmeticException.class);
  }

  private static Fraction read(String text) {
    return Fraction.parse(text).toOptional().orElseThrow();
  }
}
