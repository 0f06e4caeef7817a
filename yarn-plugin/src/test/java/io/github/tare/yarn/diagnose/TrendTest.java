package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Trend.Kind;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** A leak, a burst, and what is neither. */
class TrendTest {
  @Test
  void what_grows_all_the_time_is_steady() {
    Trend trend = trend(second -> 100 + second);
    assertThat(trend).isEqualTo(new Trend(Kind.STEADY, MemorySize.ofMebibytes(99), 99_000));
  }

  @Test
  void a_saw_that_climbs_is_steady_too() {
    assertThat(trend(second -> 100 + second - 5 * (second % 3)).kind()).isEqualTo(Kind.STEADY);
  }

  @Test
  void what_comes_at_the_end_is_a_burst() {
    assertThat(trend(second -> second < 95 ? 100 : 300).kind()).isEqualTo(Kind.BURST);
  }

  @Test
  void what_came_in_the_middle_is_neither() {
    assertThat(trend(second -> second < 50 ? 100 : 300).kind()).isEqualTo(Kind.UNEVEN);
  }

  @Test
  void what_hardly_grows_or_shrinks_is_level() {
    assertThat(trend(second -> 1000 + second / 10).kind()).isEqualTo(Kind.LEVEL);
    Trend shrinking = trend(second -> 1000 - second);
    assertThat(shrinking).isEqualTo(new Trend(Kind.LEVEL, MemorySize.ZERO, 99_000));
  }

  @Test
  void a_few_lines_tell_nothing() {
    Recording recording = Recorded.valid().seconds(29).recording();
    assertThat(Trend.of(Course.of(Part.HEAP, recording)).kind()).isEqualTo(Kind.TOO_SHORT);
  }

  @Test
  void a_minute_counts_only_where_there_are_no_seconds() {
    Recording recording =
        new Recording(
            new RecorderHeader(Map.of()),
            Map.of(
                Ring.MINUTE,
                List.of(line(1, 60_000, 7), line(2, 120_000, 9)),
                Ring.SECOND,
                List.of(line(3, 119_000, 3), line(4, 120_000, 4))),
            0);
    assertThat(Course.of(Field.OTHER, recording).bytes())
        .containsExactly(
            Map.entry(60_000L, 7 * 1024L),
            Map.entry(119_000L, 3 * 1024L),
            Map.entry(120_000L, 4 * 1024L));
  }

  private static Reading line(long number, long time, long kibibytes) {
    return new Reading(Map.of(Field.NUMBER, number, Field.TIME, time, Field.OTHER, kibibytes));
  }

  private static Trend trend(LongUnaryOperator mebibytes) {
    Recording recording = Recorded.valid().course(Field.OTHER, mebibytes).recording();
    return Trend.of(Course.of(Part.NATIVE, recording));
  }
}
