package io.github.tare.calc.option;

import java.util.Objects;

/**
 * A setting that could be read.
 *
 * @param setting what is set, or the default
 * @param value its value
 */
public record Value<T>(Setting<T> setting, T value) {
  public Value {
    Objects.requireNonNull(setting);
    Objects.requireNonNull(value);
  }
}
