package io.github.tare.it.oracle;

import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** A configuration in the making. */
final class Draft {
  final Random random;
  final ProcessKind process;
  final PlanningMode mode;
  private final Map<String, String> config = new LinkedHashMap<>();

  /** Twice as often of a TaskExecutor, which has more that can go wrong. */
  Draft(Random random) {
    this(random, random.nextInt(3) > 0 ? ProcessKind.TASK_EXECUTOR : ProcessKind.JOB_MANAGER);
  }

  Draft(Random random, ProcessKind process) {
    this.random = random;
    this.process = process;
    this.mode = pick(List.of(PlanningMode.values()));
  }

  Question question() {
    return new Question(process, mode, config, Set.of());
  }

  /** The key of this process that ends so, for example {@code memory.flink.size}. */
  String key(String end) {
    return process.keyPrefix() + "." + end;
  }

  void put(String key, String value) {
    config.put(key, value);
  }

  void putSize(String key, long bytes) {
    config.put(key, Spelling.of(bytes, random));
  }

  void remove(String key) {
    config.remove(key);
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(config.get(key));
  }

  List<String> keys() {
    return List.copyOf(config.keySet());
  }

  /** A key that is set to a readable size. */
  Optional<String> aSize() {
    List<String> sizes = keys().stream().filter(key -> bytes(key).isPresent()).toList();
    return sizes.isEmpty() ? Optional.empty() : Optional.of(pick(sizes));
  }

  OptionalLong bytes(String key) {
    return get(key)
        .filter(text -> key.contains(".memory.") && !key.endsWith("fraction"))
        .flatMap(text -> MemorySizeText.parse(text).toOptional())
        .map(MemorySize::bytes)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choices) {
    return Spelling.pick(choices, random);
  }

  /** Between the two, small ones as likely as large ones; mostly whole mebibytes. */
  long size(long smallest, long largest) {
    double logarithm =
        Math.log(smallest + 1.0)
            + random.nextDouble() * Math.log((largest + 1.0) / (smallest + 1.0));
    long bytes = Math.max(smallest, Math.min(largest, (long) Math.exp(logarithm)));
    long whole = bytes >> 20 << 20;
    return chance(75) && whole >= smallest ? whole : bytes;
  }
}
