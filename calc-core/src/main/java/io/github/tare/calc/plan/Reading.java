package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import java.util.Optional;

/**
 * What reading one option came to.
 *
 * @param setting what is set, or the default; empty where there is neither
 * @param value the same with its value; empty where it has none too
 */
record Reading<T>(Optional<Setting<T>> setting, Optional<Value<T>> value) {
  static <T> Reading<T> of(Optional<Setting<T>> setting) {
    return new Reading<>(
        setting,
        setting.flatMap(
            found -> found.parsed().toOptional().map(value -> new Value<>(found, value))));
  }

  /** Whether somebody set it, readable or not. */
  boolean isExplicit() {
    return setting.isPresent() && setting.get().isExplicit();
  }
}
