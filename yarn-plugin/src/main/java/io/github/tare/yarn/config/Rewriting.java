package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a change is written into a file: the old line as a comment, why, and the new lines. */
final class Rewriting {
  private static final String MARK = "# tare migrate: ";

  private Rewriting() {}

  /** The reason, a sentence a line. */
  static List<String> why(KeyChange change) {
    return why(change.why());
  }

  static List<String> why(String sentences) {
    return Stream.of(sentences.split("(?<=\\.) (?=[A-Z0-9])", -1))
        .map(sentence -> MARK + sentence)
        .toList();
  }

  /** The settings that take its place. */
  static List<String> settings(KeyChange change) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> setting : change.becomes().entrySet()) {
      lines.add(setting.getKey() + ": " + setting.getValue());
    }
    return lines;
  }
}
