package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Objects;

/**
 * A number on its way into a plan.
 *
 * @param name what it is the size of, for people
 * @param derivation the number and the why
 * @param settings every setting that had a part in it, the deciding one first
 */
record Amount(String name, Derivation derivation, List<Setting<?>> settings) {
  Amount {
    Objects.requireNonNull(name);
    Objects.requireNonNull(derivation);
    settings = List.copyOf(settings);
  }

  /** What one setting says by itself. */
  static Amount of(String name, Value<MemorySize> value) {
    Setting<MemorySize> setting = value.setting();
    String rule = setting.isExplicit() ? "set to " + setting.text().strip() : "default";
    return decidedBy(name, value.value(), rule, setting);
  }

  /** What a rule made of one setting. */
  static Amount decidedBy(String name, MemorySize size, String rule, Setting<?> setting) {
    Derivation derivation = new Derivation(size, rule, setting.key(), setting.origin());
    return new Amount(name, derivation, List.of(setting));
  }

  /** What only a rule says. */
  static Amount derived(String name, MemorySize size, String rule, List<Setting<?>> settings) {
    return new Amount(name, new Derivation(size, rule, "", new Origin.Derived()), settings);
  }

  MemorySize size() {
    return derivation.size();
  }

  /** For example {@code framework heap 128 MiB}. */
  String rounded() {
    return name + " " + MemorySizeText.rounded(size());
  }

  /** For example {@code framework heap 128 MiB (134217728 bytes)}. */
  String exact() {
    return name + " " + MemorySizeText.human(size());
  }
}
