package io.github.tare.calc.option;

import java.util.Objects;
import java.util.Optional;

/**
 * What reading one option came to.
 *
 * @param setting what is set, or the default; empty where there is neither
 * @param value the same with its value; empty where it has none too
 */
public record Reading<T>(Optional<Setting<T>> setting, Optional<Value<T>> value) {
  public Reading {
    Objects.requireNonNull(setting);
    Objects.requireNonNull(value);
  }

  /** Of what is set, or of the default. */
  public static <T> Reading<T> of(Optional<Setting<T>> setting) {
    return new Reading<>(
        setting,
        setting.flatMap(
            found -> found.parsed().toOptional().map(value -> new Value<>(found, value))));
  }

  /** Whether somebody set it, readable or not. */
  public boolean isExplicit() {
    return setting.isPresent() && setting.get().isExplicit();
  }
}
