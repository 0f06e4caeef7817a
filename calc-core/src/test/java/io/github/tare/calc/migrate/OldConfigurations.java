package io.github.tare.calc.migrate;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as if they stood in an old file, and what a migration makes of them. */
final class OldConfigurations {
  private OldConfigurations() {}

  /** Lines of {@code key: value}. */
  static Options of(String lines) {
    Map<String, String> values = new LinkedHashMap<>();
    lines
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(parts -> values.put(parts[0].strip(), parts[1]));
    return of(values);
  }

  static Options of(Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          Origin origin = new Origin.FileLine("conf/flink-conf.yaml", sourced.size() + 1);
          sourced.put(key, new Sourced<>(value, origin));
        });
    return Options.of(List.of(new OptionLayer("conf/flink-conf.yaml", sourced)));
  }

  /** The options once every change is made. */
  static Options migrated(Options options, Migration migration) {
    Map<String, String> values = new LinkedHashMap<>();
    options.all().forEach((key, value) -> values.put(key, value.value()));
    migration.changes().forEach(change -> values.remove(change.old().key()));
    migration.changes().forEach(change -> values.putAll(change.becomes()));
    return of(values);
  }
}
