package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.api.Test;

/** Durations, against Flink 1.20's own reader; Flink 2.3 reads ISO-8601 besides. */
class DurationTextTest {
  @Property
  void a_duration_is_read_as_flink_reads_it(@ForAll("texts") String text) {
    assertThat(DurationText.parse(text)).isEqualTo(flinks(text));
  }

  @Test
  void iso_8601_is_read_too() {
    assertThat(DurationText.parse("PT1M30S")).contains(Duration.ofSeconds(90));
    assertThat(DurationText.parse("PT-1S")).isEmpty();
  }

  @Test
  void what_is_too_long_for_a_duration_is_not_read() {
    assertThat(DurationText.parse("99999999999999999999 d")).isEmpty();
    assertThat(DurationText.parse("9223372036854775807 s"))
        .contains(Duration.ofSeconds(Long.MAX_VALUE));
  }

  @Test
  void people_read_the_largest_whole_unit() {
    assertThat(DurationText.human(Duration.ofDays(7))).isEqualTo("7 d (604800 s)");
    assertThat(DurationText.human(Duration.ofHours(36))).isEqualTo("36 h (129600 s)");
    assertThat(DurationText.human(Duration.ofMinutes(90))).isEqualTo("90 min (5400 s)");
    assertThat(DurationText.human(Duration.ofSeconds(61))).isEqualTo("61 s");
    assertThat(DurationText.human(Duration.ofMillis(1500))).isEqualTo("1500 ms");
    assertThat(DurationText.human(Duration.ZERO)).isEqualTo("0 s");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> number = Arbitraries.longs().between(0, 1_000_000).map(Object::toString);
    Arbitrary<String> blanks = Arbitraries.of("", " ", "  ", "\t");
    Arbitrary<String> unit =
        Arbitraries.of(
            "",
            "d",
            "day",
            "days",
            "h",
            "hour",
            "hours",
            "min",
            "m",
            "minute",
            "minutes",
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "ms",
            "milli",
            "millis",
            "millisecond",
            "µs",
            "micro",
            "micros",
            "microseconds",
            "ns",
            "nano",
            "nanos",
            "nanosecond",
            "MIN",
            "Days",
            "fortnight",
            "x",
            "1",
            "-");
    return Combinators.combine(blanks, number, blanks, unit, blanks)
        .as((a, amount, b, label, c) -> a + amount + b + label + c);
  }

  private static Optional<Duration> flinks(String text) {
    try {
      return Optional.of(TimeUtils.parseDuration(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
