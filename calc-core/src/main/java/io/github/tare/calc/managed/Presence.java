package io.github.tare.calc.managed;

import io.github.tare.calc.option.ManagedMemoryOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Setting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which consumers of managed memory a job has, and how that is known. The job's code decides; a
 * configuration only gives signs of it.
 *
 * @param source how it is known
 * @param reasons for each consumer that is present the reason, for people
 */
public record Presence(Source source, Map<Consumer, String> reasons) {
  /** How it is known who is there. */
  public enum Source {
    /** Somebody said so. */
    NAMED,
    /** The configuration has signs of it. */
    CONFIGURATION
  }

  public Presence {
    Map<Consumer, String> ordered = new EnumMap<>(Consumer.class);
    ordered.putAll(reasons);
    reasons = Collections.unmodifiableMap(ordered);
  }

  /** Those that are present. */
  public Set<Consumer> consumers() {
    return reasons.keySet();
  }

  /** Somebody named them. */
  static Presence named(Set<Consumer> consumers) {
    Map<Consumer, String> reasons = new EnumMap<>(Consumer.class);
    consumers.forEach(consumer -> reasons.put(consumer, "named"));
    return new Presence(Source.NAMED, reasons);
  }

  /**
   * What the configuration gives away: a state backend that is not on the heap, a batch job's
   * operators, which sort in managed memory, and Python's settings.
   */
  static Presence inferred(StateBackend backend, OptionReader reader) {
    Map<Consumer, String> reasons = new EnumMap<>(Consumer.class);
    if (isBatch(reader)) {
      reasons.put(Consumer.OPERATOR, because(mode(reader)));
    }
    if (backend.usesManagedMemory() && !hasBatchStateBackend(reader)) {
      reasons.put(Consumer.STATE_BACKEND, because(backend.setting()));
    }
    python(reader).ifPresent(setting -> reasons.put(Consumer.PYTHON, isSet(setting)));
    return new Presence(Source.CONFIGURATION, reasons);
  }

  /** A batch job keeps its state in a backend of its own, whatever the configuration names. */
  static boolean hasBatchStateBackend(OptionReader reader) {
    return isBatch(reader) && isTrue(reader.find(ManagedMemoryOptions.BATCH_STATE_BACKEND));
  }

  private static boolean isBatch(OptionReader reader) {
    return mode(reader).text().equalsIgnoreCase("BATCH");
  }

  private static Setting<String> mode(OptionReader reader) {
    return reader.find(ManagedMemoryOptions.RUNTIME_MODE).orElseThrow();
  }

  private static Optional<Setting<String>> python(OptionReader reader) {
    if (!isTrue(reader.find(ManagedMemoryOptions.PYTHON_MANAGED))) {
      return Optional.empty();
    }
    return reader.everything().stream()
        .filter(setting -> setting.key().startsWith(ManagedMemoryOptions.PYTHON_PREFIX))
        .findFirst();
  }

  private static boolean isTrue(Optional<Setting<Boolean>> setting) {
    return setting.flatMap(found -> found.parsed().toOptional()).orElse(true);
  }

  private static String isSet(Setting<?> setting) {
    return "%s is set".formatted(setting.key());
  }

  private static String because(Setting<?> setting) {
    return "%s is %s (%s)"
        .formatted(setting.key(), setting.text().strip(), setting.origin().describe());
  }
}
