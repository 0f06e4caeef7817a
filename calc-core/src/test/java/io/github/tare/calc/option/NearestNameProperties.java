package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NearestNameProperties {
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abB.").ofMaxLength(8);
  }

  @Property(tries = 5000)
  void the_quick_answer_is_that_of_the_table(
      @ForAll("names") String one,
      @ForAll("names") String other,
      @ForAll @IntRange(max = 3) int n) {
    assertThat(NearestName.isWithin(n, one, other))
        .isEqualTo(NearestName.distance(one, other) <= n);
  }

  @Property(tries = 5000)
  void a_name_that_is_near_begins_with_something_near(
      @ForAll("names") String beginning,
      @ForAll("names") String end,
      @ForAll("names") String other,
      @ForAll @IntRange(max = 3) int n) {
    if (NearestName.isWithin(n, beginning + end, other)) {
      assertThat(NearestName.canBeginWithin(n, beginning.toLowerCase(Locale.ROOT), other)).isTrue();
    }
  }
}
