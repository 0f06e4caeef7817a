package io.github.tare.calc.problem;

import io.github.tare.calc.origin.Origin;
import java.util.Objects;

/**
 * One of the places a problem is about.
 *
 * @param key the option's key as it was written there (a legacy key stays a legacy key)
 * @param value the value as it was written; empty where there is none to show
 * @param origin where it was written
 */
public record Place(String key, String value, Origin origin) {
  public Place {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    Objects.requireNonNull(origin);
  }
}
