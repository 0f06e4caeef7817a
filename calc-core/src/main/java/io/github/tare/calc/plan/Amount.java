package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A number on its way into a plan. What is only for people is put together when somebody asks.
 *
 * @param name what it is the size of, for people
 * @param words the rule that made it
 * @param key the option that decided it; empty where only a rule did
 * @param involved every setting that had a part in it, the deciding one first
 */
record Amount(
    String name,
    MemorySize size,
    Supplier<String> words,
    String key,
    Origin origin,
    Supplier<List<Setting<?>>> involved)
    implements Derivation {
  private static final Origin DERIVED = new Origin.Derived();

  Amount {
    Objects.requireNonNull(name);
    Objects.requireNonNull(size);
    Objects.requireNonNull(words);
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(involved);
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
  static Amount decidedBy(
      String name, MemorySize size, Supplier<String> words, Setting<?> setting) {
    return new Amount(name, size, words, setting.key(), setting.origin(), () -> List.of(setting));
  }

  /** What only a rule says. */
  static Amount derived(
      String name, MemorySize size, Supplier<String> words, Supplier<List<Setting<?>>> involved) {
    return new Amount(name, size, words, "", DERIVED, involved);
  }

  @Override
  public String rule() {
    return words.get();
  }

  List<Setting<?>> settings() {
    return involved.get();
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
