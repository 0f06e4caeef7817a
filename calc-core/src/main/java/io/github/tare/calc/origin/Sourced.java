package io.github.tare.calc.origin;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value and where it came from.
 *
 * @param value the value
 * @param origin its origin
 */
public record Sourced<T>(T value, Origin origin) {
  public Sourced {
    Objects.requireNonNull(value);
    Objects.requireNonNull(origin);
  }

  /** The same origin, another value. */
  public <R> Sourced<R> map(Function<? super T, ? extends R> change) {
    return new Sourced<>(change.apply(value), origin);
  }
}
