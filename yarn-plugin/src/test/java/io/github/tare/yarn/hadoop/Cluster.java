package io.github.tare.yarn.hadoop;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that point at servers of a test. */
final class Cluster {
  private Cluster() {}

  /** Keys and values in turn. */
  static YarnOptions options(String... keysAndValues) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(
          keysAndValues[i],
          new Sourced<>(keysAndValues[i + 1], new Origin.FileLine("config.yaml", 1 + i / 2)));
    }
    return YarnOptions.read(Options.of(List.of(new OptionLayer("config.yaml", values)))).options();
  }
}
