package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Arbitraries.of(
                "taskmanager.memory.process.size",
                "taskmanager.memory.flink.size",
                "jobmanager.memory.process.size",
                "jobmanager.memory.flink.size"),
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

  /** Most of these do not plan: several sizes and fractions that know nothing of each other. */
  static Arbitrary<Map<String, String>> conflicting() {
    Arbitrary<String> sizes =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 8192).map(mebibytes -> mebibytes + "m"),
            Arbitraries.longs().between(0, 4).map(gibibytes -> gibibytes + " GB"),
            Arbitraries.longs().between(0, 4_000_000_000L).map(bytes -> bytes + "b"),
            Arbitraries.longs().between(0, 2_000_000).map(kibibytes -> kibibytes + "k"));
    Arbitrary<String> fractions =
        Arbitraries.integers().between(-5, 120).map(percent -> Double.toString(percent / 100.0));
    Arbitrary<String> numbers =
        Arbitraries.integers().between(-2, 40_000).map(number -> Integer.toString(number));
    return Arbitraries.frequencyOf(
            Tuple.of(8, entry(Arbitraries.of(SIZES), sizes)),
            Tuple.of(2, entry(Arbitraries.of(FRACTIONS), fractions)),
            Tuple.of(1, entry(Arbitraries.of(NUMBERS), numbers)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(ConfigurationArbitraries::map);
  }

  /** Anything that a user can write. */
  static Arbitrary<Map<String, String>> absurd() {
    Arbitrary<String> keys =
        Arbitraries.oneOf(
            Arbitraries.of(SIZES),
            Arbitraries.of(FRACTIONS),
            Arbitraries.of(NUMBERS),
            Arbitraries.of(OTHERS),
            Arbitraries.strings().ofMaxLength(40).map(text -> "taskmanager.memory." + text));
    return entry(keys, values()).list().ofMaxSize(12).map(ConfigurationArbitraries::map);
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, Long.MAX_VALUE).map(bytes -> bytes + "b"),
        Arbitraries.longs().between(0, 9000000).map(size -> size + "m"),
        Arbitraries.longs().map(Object::toString),
        Arbitraries.integers().map(Object::toString),
        Arbitraries.doubles().map(Object::toString),
        Arbitraries.floats().between(0, 1).map(Object::toString),
        Arbitraries.of(
            "",
            " ",
            "NaN",
            "-0.0",
            "Infinity",
            "1e309",
            "true",
            "none",
            "gpu;gpu",
            "'",
            "1 g",
            "9223372036854775807",
            "8796093022207m",
            "0x1p-3",
            "0.99999997",
            "1728m",
            "1g"),
        Arbitraries.strings().ofMaxLength(20));
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
}
