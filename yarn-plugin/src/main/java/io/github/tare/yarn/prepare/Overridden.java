package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import java.util.List;

/**
 * A key that several sources set.
 *
 * @param key the key
 * @param counts the value in force
 * @param lost those that it overrides, the next highest source's first
 */
public record Overridden(String key, Sourced<String> counts, List<Sourced<String>> lost) {
  public Overridden {
    lost = List.copyOf(lost);
  }

  /** All such keys of a configuration. */
  static List<Overridden> in(Options options) {
    return options.all().entrySet().stream()
        .map(
            entry ->
                new Overridden(
                    entry.getKey(), entry.getValue(), options.overridden(entry.getKey())))
        .filter(key -> !key.lost().isEmpty())
        .toList();
  }
}
