package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An option on the command line, Flink's way: {@code -Dkey=value}.
 *
 * @param key not blank
 * @param value may be empty
 */
public record DynamicProperty(String key, String value) {
  public DynamicProperty {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }

  /**
   * Reads what stands behind {@code -D}, for example {@code parallelism.default=4}; empty where the
   * equals sign or the key is missing. The value may hold further equals signs.
   */
  public static Optional<DynamicProperty> parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0 || text.substring(0, equals).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new DynamicProperty(text.substring(0, equals).strip(), text.substring(equals + 1)));
  }

  static Layer layer(List<DynamicProperty> properties) {
    Layer layer = new Layer("command line");
    properties.forEach(property -> layer.put(property.key, property.value, property.origin()));
    return layer;
  }

  private Origin origin() {
    return new Origin.CommandLine("-D" + key + "=" + SensitiveKeys.redact(key, value));
  }
}
