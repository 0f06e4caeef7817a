package io.github.tare.calc.managed;

import io.github.tare.calc.problem.Problems;
import java.util.Objects;
import java.util.Optional;

/**
 * A value, if there is one, and what was found while looking for it.
 *
 * @param value empty where something is wrong with it
 * @param problems errors that explain why there is none, or warnings and notes
 */
public record Reviewed<T>(Optional<T> value, Problems problems) {
  public Reviewed {
    Objects.requireNonNull(value);
    Objects.requireNonNull(problems);
  }
}
