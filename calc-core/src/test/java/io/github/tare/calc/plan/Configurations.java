package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as if they stood in a file, the first key in line 1. */
final class Configurations {
  private Configurations() {}

  /** Keys and values in turn. */
  static Options of(String... keysAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return of(values);
  }

  static Options of(Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          int line = sourced.size() + 1;
          sourced.put(key, new Sourced<>(value, new Origin.FileLine("conf/config.yaml", line)));
        });
    return Options.of(List.of(new OptionLayer("conf/config.yaml", sourced)));
  }
}
