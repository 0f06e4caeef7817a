package io.github.tare.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What is printed exactly is read back exactly, and reading never throws. */
class MemorySizeTextProperties {
  @Property
  void both_exact_forms_are_read_back(@ForAll @LongRange(max = Long.MAX_VALUE) long bytes) {
    MemorySize size = MemorySize.ofBytes(bytes);
    assertThat(read(size.toString())).contains(size);
    assertThat(read(MemorySizeText.shortest(size))).contains(size);
  }

  @Property
  void what_people_read_always_has_the_exact_bytes(
      @ForAll @LongRange(min = 1024, max = Long.MAX_VALUE) long bytes) {
    assertThat(MemorySizeText.human(MemorySize.ofBytes(bytes))).endsWith("(" + bytes + " bytes)");
  }

  @Property
  void a_rounded_size_has_the_three_decimals_that_exact_arithmetic_gives(
      @ForAll @LongRange(min = 1024, max = Long.MAX_VALUE) long bytes) {
    long unit = MemoryUnit.largestFitting(bytes).multiplier();
    BigDecimal exact =
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), 3, RoundingMode.HALF_UP);
    String number = MemorySizeText.rounded(MemorySize.ofBytes(bytes)).split(" ", -1)[0];
    assertThat(new BigDecimal(number)).isEqualByComparingTo(exact);
    assertThat(number).doesNotMatch(".*\\..*0");
  }

  @Property
  void any_text_is_a_size_or_has_a_reason_and_a_hint(@ForAll String text) {
    MemorySizeText.parse(text)
        .fold(
            size -> assertThat(size.bytes()).isNotNegative(),
            unreadable -> assertThat(unreadable.reason() + unreadable.hint()).endsWith("."));
  }

  @Property
  void a_share_of_a_size_is_never_more_than_the_size(
      @ForAll @LongRange(max = Long.MAX_VALUE) long bytes, @ForAll float number) {
    Fraction fraction = new Fraction(number);
    MemorySize size = MemorySize.ofBytes(bytes);
    if (fraction.isShare()) {
      assertThat(fraction.of(size)).isLessThanOrEqualTo(size);
    }
  }

  private static Optional<MemorySize> read(String text) {
    return MemorySizeText.parse(text).toOptional();
  }
}
