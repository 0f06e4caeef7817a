package io.github.tare.calc.option;

import io.github.tare.calc.origin.Sourced;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one source says: a file, the environment, the command line.
 *
 * @param name for people, for example {@code conf/config.yaml}
 * @param values the raw text by key, in the order of the source
 */
public record OptionLayer(String name, Map<String, Sourced<String>> values) {
  public OptionLayer {
    Objects.requireNonNull(name);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
