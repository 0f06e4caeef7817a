package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Objects;

/**
 * A number on its way into a plan.
 *
 * @param name what it is the size of, for people
 * @param reason the rule that made it
 */
record Amount(String name, MemorySize size, Rule reason) implements Derivation {
  private static final Origin DERIVED = new Origin.Derived();

  Amount {
    Objects.requireNonNull(name);
    Objects.requireNonNull(size);
    Objects.requireNonNull(reason);
  }

  /** What one setting says by itself. */
  static Amount of(String name, Value<MemorySize> value) {
    return new Amount(name, value.value(), new Rule.Said(value.setting()));
  }

  @Override
  public String rule() {
    return reason.words();
  }

  @Override
  public String key() {
    return reason.decider().map(Setting::key).orElse("");
  }

  @Override
  public Origin origin() {
    return reason.decider().map(Setting::origin).orElse(DERIVED);
  }

  /** Every setting that had a part in it, the deciding one first. */
  List<Setting<?>> settings() {
    return reason.settings();
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
