package io.github.tare.yarn.config;

import java.util.Optional;

/**
 * One line of {@code flink-conf.yaml}, as Flink 1.20's {@code GlobalConfiguration} takes it apart.
 *
 * @param content what stands before the {@code #}, without blanks around it; may be empty
 * @param comment the {@code #} and what stands behind it; empty where there is none
 */
record ConfLine(String content, String comment) {
  static ConfLine of(String line) {
    int hash = line.indexOf('#');
    return hash < 0
        ? new ConfLine(line.trim(), "")
        : new ConfLine(line.substring(0, hash).trim(), line.substring(hash));
  }

  /** The option that it sets; empty where Flink skips the line. */
  Optional<DynamicProperty> setting() {
    String[] parts = content.split(": ", 2);
    return parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()
        ? Optional.empty()
        : Optional.of(new DynamicProperty(parts[0].trim(), parts[1].trim()));
  }
}
