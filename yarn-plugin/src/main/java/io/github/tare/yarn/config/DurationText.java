package io.github.tare.yarn.config;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Durations as Flink writes them: {@code 15 s}, {@code 5min}, {@code 500} (milliseconds), {@code
 * PT1M}. The grammar is that of Flink 2.3's {@code TimeUtils}.
 */
public final class DurationText {
  /** What it reads, as the rest of a sentence. */
  public static final String GRAMMAR = "a duration such as 500ms, 15 s, 5 min or 1 h";

  private static final Pattern TEXT = Pattern.compile("([0-9]+)\\s*(\\D*)", Pattern.DOTALL);
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
  private static final Map<String, ChronoUnit> UNITS = units();

  private DurationText() {}

  /** Reads one; empty for anything that Flink does not read either. */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return isoText(text.strip());
    }
    String label = matcher.group(2).strip().toLowerCase(Locale.ROOT);
    ChronoUnit unit = UNITS.get(label);
    return unit == null ? Optional.empty() : of(new BigInteger(matcher.group(1)), unit);
  }

  /**
   * For people: the largest unit that needs no fraction, and seconds. For example {@code 7 d
   * (604800 s)}, {@code 90 min (5400 s)}, {@code 45 s}, {@code 1500 ms}.
   */
  public static String human(Duration duration) {
    if (duration.toMillisPart() > 0) {
      return duration.toMillis() + " ms";
    }
    long seconds = duration.toSeconds();
    String plain = seconds + " s";
    return Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)
        .filter(unit -> seconds > 0 && seconds % unit.getDuration().toSeconds() == 0)
        .findFirst()
        .map(unit -> whole(seconds, unit) + " (" + plain + ")")
        .orElse(plain);
  }

  private static String whole(long seconds, ChronoUnit unit) {
    String name = unit == ChronoUnit.DAYS ? "d" : unit == ChronoUnit.HOURS ? "h" : "min";
    return seconds / unit.getDuration().toSeconds() + " " + name;
  }

  private static Optional<Duration> of(BigInteger amount, ChronoUnit unit) {
    BigInteger[] parts =
        amount
            .multiply(BigInteger.valueOf(unit.getDuration().toNanos()))
            .divideAndRemainder(NANOS_PER_SECOND);
    return parts[0].bitLength() < Long.SIZE
        ? Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()))
        : Optional.empty();
  }

  private static Optional<Duration> isoText(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, ChronoUnit> units() {
    Map<String, ChronoUnit> units = new HashMap<>();
    add(units, ChronoUnit.DAYS, "d", "day", "days");
    add(units, ChronoUnit.HOURS, "h", "hour", "hours");
    add(units, ChronoUnit.MINUTES, "min", "m", "minute", "minutes");
    add(units, ChronoUnit.SECONDS, "s", "sec", "secs", "second", "seconds");
    add(units, ChronoUnit.MILLIS, "", "ms", "milli", "millis", "millisecond", "milliseconds");
    add(units, ChronoUnit.MICROS, "µs", "micro", "micros", "microsecond", "microseconds");
    add(units, ChronoUnit.NANOS, "ns", "nano", "nanos", "nanosecond", "nanoseconds");
    return Map.copyOf(units);
  }

  private static void add(Map<String, ChronoUnit> units, ChronoUnit unit, String... labels) {
    for (String label : labels) {
      units.put(label, unit);
    }
  }
}
