package io.github.tare.it.oracle;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Flink's {@code -D key=value -D key=value}, taken apart. */
final class DynamicProperties {
  private static final String OPTION = "-D ";

  private DynamicProperties() {}

  /** By {@code -Dkey}; without a shell's quotes, and lists sorted: Flink's have no order. */
  static Map<String, String> parse(String text) {
    Map<String, String> properties = new TreeMap<>();
    for (String property : text.trim().substring(OPTION.length()).split(" " + OPTION, -1)) {
      int equals = property.indexOf('=');
      properties.put("-D" + property.substring(0, equals), sorted(property.substring(equals + 1)));
    }
    return properties;
  }

  private static String sorted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    return Arrays.stream(value.substring(1, value.length() - 1).split(";", -1))
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
