package io.github.tare.benchmark.race;

import io.github.tare.benchmark.race.Lap.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The laps of every entrant, and their medians. */
final class Results {
  private final Map<String, List<Lap>> laps = new LinkedHashMap<>();
  private final Map<String, List<Refused.Times>> refusals = new LinkedHashMap<>();

  void add(Entrant entrant, Lap lap) {
    laps.computeIfAbsent(entrant.name(), name -> new ArrayList<>()).add(lap);
  }

  void add(Refused refused, Refused.Times times) {
    refusals.computeIfAbsent(refused.client().name(), name -> new ArrayList<>()).add(times);
  }

  /** Seconds and megabytes, a line for each entrant. */
  String table() {
    StringBuilder table = new StringBuilder("%-16s".formatted("median, s"));
    for (Mark mark : Mark.values()) {
      table.append("%14s".formatted(mark.text()));
    }
    table.append("%10s%12s%n".formatted("MB sent", "MB fetched"));
    laps.forEach((name, its) -> table.append(line(name, its)));
    refusals.forEach((name, its) -> table.append(refusal(name, its)));
    return table.toString();
  }

  private static String line(String name, List<Lap> laps) {
    String times =
        Arrays.stream(Mark.values())
            .map(mark -> "%14.2f".formatted(median(laps, lap -> at(lap, mark)) / 1e3))
            .collect(Collectors.joining());
    return "%-16s%s%10.1f%12.1f%n"
        .formatted(
            name, times, median(laps, Lap::sentBytes) / 1e6, median(laps, Lap::fetchedBytes) / 1e6);
  }

  private static String refusal(String name, List<Refused.Times> times) {
    return "%-16stold %.2f, client ends %.2f%n"
        .formatted(
            name,
            median(times, Refused.Times::told) / 1e3,
            median(times, Refused.Times::ended) / 1e3);
  }

  /** Tare's time over Flink's, for what is aimed at. */
  String ratios() {
    return ratio("Tare, first", "Flink, ship")
        + ratio("Tare, first", "Flink, provided")
        + ratio("Tare, second", "Flink, ship")
        + ratio("Tare, second", "Flink, provided")
        + "Tare, wrong / Flink, wrong: told %.2f, client ends %.2f%n"
            .formatted(refusals(Refused.Times::told), refusals(Refused.Times::ended));
  }

  private String ratio(String one, String other) {
    return "%s / %s: YARN has it %.2f, registered %.2f, the end %.2f%n"
        .formatted(
            one,
            other,
            ratio(one, other, Mark.ACCEPTED),
            ratio(one, other, Mark.REGISTERED),
            ratio(one, other, Mark.ENDED));
  }

  private double ratio(String one, String other, Mark mark) {
    return median(of(one), lap -> at(lap, mark)) / median(of(other), lap -> at(lap, mark));
  }

  private List<Lap> of(String name) {
    return Objects.requireNonNull(laps.get(name), name);
  }

  private double refusals(ToLongFunction<Refused.Times> time) {
    return median(refusals("Tare, wrong"), time) / median(refusals("Flink, wrong"), time);
  }

  private List<Refused.Times> refusals(String name) {
    return Objects.requireNonNull(refusals.get(name), name);
  }

  private static long at(Lap lap, Mark mark) {
    return Objects.requireNonNull(lap.millis().get(mark));
  }

  private static <T> double median(List<T> all, ToLongFunction<T> value) {
    long[] sorted = all.stream().mapToLong(value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
  }
}
