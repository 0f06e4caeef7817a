package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A number on its way into a plan. Its rule is words for people, which are put together only when
 * somebody asks.
 *
 * @param name what it is the size of, for people
 * @param key the option that decided it; empty where only a rule did
 * @param settings every setting that had a part in it, the deciding one first
 */
record Amount(
    String name,
    MemorySize size,
    Supplier<String> rule,
    String key,
    Origin origin,
    List<Setting<?>> settings) {
  Amount {
    Objects.requireNonNull(name);
    Objects.requireNonNull(size);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
    settings = List.copyOf(settings);
  }

  /** What one setting says by itself. */
  static Amount of(String name, Value<MemorySize> value) {
    Setting<MemorySize> setting = value.setting();
    return decidedBy(name, value.value(), () -> words(setting), setting);
  }

  private static String words(Setting<?> setting) {
    if (!setting.isExplicit()) {
      return "default";
    }
    String words = "set to " + setting.text().strip();
    return setting.isStandIn()
        ? words + " by " + setting.key() + ", which stands for " + setting.option().name()
        : words;
  }

  /** What a rule made of one setting. */
  static Amount decidedBy(String name, MemorySize size, Supplier<String> rule, Setting<?> setting) {
    return new Amount(name, size, rule, setting.key(), setting.origin(), List.of(setting));
  }

  /** What only a rule says. */
  static Amount derived(
      String name, MemorySize size, Supplier<String> rule, List<Setting<?>> settings) {
    return new Amount(name, size, rule, "", new Origin.Derived(), settings);
  }

  Derivation derivation() {
    return new Derivation(size, rule.get(), key, origin);
  }

  /** For example {@code framework heap 128 MiB}. */
  String rounded() {
    return name + " " + MemorySizeText.rounded(size);
  }

  /** For example {@code framework heap 128 MiB (134217728 bytes)}. */
  String exact() {
    return name + " " + MemorySizeText.human(size);
  }
}
