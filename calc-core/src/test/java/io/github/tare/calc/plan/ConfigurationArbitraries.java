package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Configurations, from sensible to absurd. */
final class ConfigurationArbitraries {
  private static final List<String> SIZES =
      List.of(
          "taskmanager.memory.process.size",
          "taskmanager.memory.flink.size",
          "taskmanager.memory.framework.heap.size",
          "taskmanager.memory.framework.off-heap.size",
          "taskmanager.memory.task.heap.size",
          "taskmanager.memory.task.off-heap.size",
          "taskmanager.memory.managed.size",
          "taskmanager.memory.size",
          "taskmanager.memory.network.min",
          "taskmanager.memory.network.max",
          "taskmanager.network.memory.max",
          "taskmanager.memory.jvm-metaspace.size",
          "taskmanager.memory.jvm-overhead.min",
          "taskmanager.memory.jvm-overhead.max",
          "taskmanager.memory.segment-size",
          "taskmanager.heap.size",
          "jobmanager.memory.process.size",
          "jobmanager.memory.flink.size",
          "jobmanager.memory.heap.size",
          "jobmanager.memory.off-heap.size",
          "jobmanager.memory.jvm-metaspace.size",
          "jobmanager.memory.jvm-overhead.min",
          "jobmanager.memory.jvm-overhead.max",
          "jobmanager.heap.size");
  private static final List<String> FRACTIONS =
      List.of(
          "taskmanager.memory.managed.fraction",
          "taskmanager.memory.network.fraction",
          "taskmanager.network.memory.fraction",
          "taskmanager.memory.jvm-overhead.fraction",
          "jobmanager.memory.jvm-overhead.fraction");
  private static final List<String> NUMBERS =
      List.of(
          "taskmanager.numberOfTaskSlots",
          "taskmanager.cpu.cores",
          "taskmanager.network.numberOfBuffers",
          "taskmanager.heap.mb",
          "jobmanager.heap.mb",
          "external-resource.gpu.amount");
  private static final List<String> OTHERS =
      List.of(
          "external-resources",
          "jobmanager.memory.enable-jvm-direct-memory-limit",
          "taskmanager.memory.fraction",
          "taskmanager.memory.misspelt");

  private static final List<String> TOTALS =
      List.of(
          "taskmanager.memory.process.size",
          "taskmanager.memory.flink.size",
          "jobmanager.memory.process.size",
          "jobmanager.memory.flink.size");
  private static final List<String> REDUNDANT_SIZES =
      List.of(
          "taskmanager.memory.managed.size",
          "taskmanager.memory.size",
          "taskmanager.memory.network.min",
          "taskmanager.network.memory.min",
          "taskmanager.heap.size",
          "jobmanager.heap.size");

  private ConfigurationArbitraries() {}

  static Arbitrary<FlinkVersion> versions() {
    return Arbitraries.of(new FlinkVersion(1, 14), new FlinkVersion(1, 20), new FlinkVersion(2, 3));
  }

  /** Most of these plan: one or two sizes of a usual magnitude, sometimes a fraction. */
  static Arbitrary<Map<String, String>> sensible() {
    Arbitrary<String> sizes =
        Arbitraries.longs().between(64, 16384).map(mebibytes -> mebibytes + "m");
    Arbitrary<String> fractions =
        Arbitraries.integers().between(0, 60).map(percent -> Double.toString(percent / 100.0));
    Arbitrary<Map.Entry<String, String>> total =
        entry(
            Arbitraries.of(TOTALS),
            Arbitraries.longs().between(1024, 65536).map(mebibytes -> mebibytes + "m"));
    Arbitrary<Map.Entry<String, String>> more =
        Arbitraries.frequencyOf(
            Tuple.of(2, entry(Arbitraries.of(SIZES), sizes)),
            Tuple.of(1, entry(Arbitraries.of(FRACTIONS), fractions)));
    return total.flatMap(
        first ->
            more.list()
                .ofMaxSize(2)
                .map(
                    rest -> {
                      Map<String, String> values = map(rest);
                      values.put(first.getKey(), first.getValue());
                      return values;
                    }));
  }

  static Arbitrary<FlinkVersion> supportedVersions() {
    return Arbitraries.of("1.17", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3")
        .map(text -> FlinkVersion.parse(text).orElseThrow());
  }

  /** Most of these do not plan: sizes and fractions that know nothing of each other. */
  static Arbitrary<Map<String, String>> conflicting() {
    Arbitrary<String> sizes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 8192).map(mebibytes -> mebibytes + "m"),
            Arbitraries.longs().between(0, 4).map(gibibytes -> gibibytes + " GB"),
            Arbitraries.longs().between(0, 4_000_000_000L).map(bytes -> bytes + "b"),
            Arbitraries.longs().between(0, 2_000_000).map(kibibytes -> kibibytes + "k"),
            Arbitraries.longs().between(0, 9_000_000).map(tebibytes -> tebibytes + "t"),
            Arbitraries.of("1.5g", "512 MiB", "much"));
    Arbitrary<String> fractions =
        Arbitraries.integers().between(-5, 120).map(percent -> Double.toString(percent / 100.0));
    Arbitrary<String> numbers =
        Arbitraries.integers().between(-2, 40_000).map(number -> Integer.toString(number));
    Arbitrary<Map.Entry<String, String>> anything =
        Arbitraries.frequencyOf(
            Tuple.of(8, entry(Arbitraries.of(SIZES), sizes)),
            Tuple.of(3, entry(Arbitraries.of(FRACTIONS), fractions)),
            Tuple.of(1, entry(Arbitraries.of(NUMBERS), numbers)));
    Arbitrary<Map.Entry<String, String>> total = entry(Arbitraries.of(TOTALS), sizes);
    return total
        .list()
        .ofMaxSize(3)
        .flatMap(totals -> anything.list().ofMaxSize(6).map(others -> map(concat(totals, others))));
  }

  /** Most of these plan, and some of their keys have no effect. */
  static Arbitrary<Map<String, String>> redundant() {
    Arbitrary<Map.Entry<String, String>> keys =
        Arbitraries.oneOf(
            entry(Arbitraries.of(REDUNDANT_SIZES), Arbitraries.of("64m", "512m", "1g")),
            entry(Arbitraries.of(FRACTIONS), Arbitraries.of("0.1", "0.2")),
            entry(Arbitraries.of(NUMBERS), Arbitraries.of("1", "4096")),
            entry(Arbitraries.of(OTHERS), Arbitraries.of("0.5", "true")));
    return sensible()
        .flatMap(
            values ->
                keys.list()
                    .ofMinSize(1)
                    .ofMaxSize(4)
                    .map(more -> map(concat(List.copyOf(values.entrySet()), more))));
  }

  private static Arbitrary<Map.Entry<String, String>> entry(
      Arbitrary<String> keys, Arbitrary<String> values) {
    return keys.flatMap(key -> values.map(value -> Map.entry(key, value)));
  }

  private static Map<String, String> map(List<Map.Entry<String, String>> entries) {
    Map<String, String> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static <T> List<T> concat(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
