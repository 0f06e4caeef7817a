package io.github.tare.yarn.recommend;

import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a process was recorded, in ms since 1970.
 *
 * @param from when its recorder began
 * @param to its last line
 */
record Lifetime(long from, long to) {
  /** At most 18 digits always fit. */
  private static final String NUMBER = "\\d{1,18}";

  static Lifetime of(Recording recording) {
    long to = recording.highest().flatMap(run -> run.number(Field.TIME)).orElse(0L);
    Optional<Long> said =
        recording.header().text("started").filter(text -> text.matches(NUMBER)).map(Long::valueOf);
    Optional<Long> first =
        recording.of(Ring.SECOND).stream().findFirst().flatMap(line -> line.number(Field.TIME));
    long from = said.or(() -> first).orElse(to);
    return new Lifetime(Math.min(from, to), to);
  }

  Duration length() {
    return Duration.ofMillis(to - from);
  }

  /** How many of them lie over one moment, at the most: it is the beginning of one of them. */
  static int atOnce(List<Lifetime> lifetimes) {
    return lifetimes.stream()
        .mapToInt(
            begun ->
                (int)
                    lifetimes.stream()
                        .filter(other -> other.from <= begun.from && begun.from <= other.to)
                        .count())
        .max()
        .orElse(0);
  }
}
