package io.github.tare.calc.migrate;

import io.github.tare.calc.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one old setting becomes.
 *
 * @param old the setting as it was written
 * @param becomes the settings that take its place, by key; empty where nothing does
 * @param why what it meant and what became of that, one or more sentences with the arithmetic
 */
public record KeyChange(Place old, Map<String, String> becomes, String why) {
  public KeyChange {
    Objects.requireNonNull(old);
    becomes = Collections.unmodifiableMap(new LinkedHashMap<>(becomes));
    Objects.requireNonNull(why);
  }
}
