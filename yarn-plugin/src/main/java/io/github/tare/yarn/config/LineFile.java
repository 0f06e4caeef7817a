package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import java.nio.file.Path;

/**
 * The older {@code flink-conf.yaml} of Flink 1.x: one {@code key: value} a line, and no YAML beyond
 * that. The rules are those of Flink 1.20's {@code GlobalConfiguration}: a {@code #} begins a
 * comment wherever it stands, key and value are parted by a colon and a space, and a line without
 * both is skipped.
 */
final class LineFile {
  private final Path file;
  private final Layer layer;

  private LineFile(Path file) {
    this.file = file;
    this.layer = new Layer(file.toString());
  }

  static Layer read(Path file, String text) {
    LineFile reading = new LineFile(file);
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      reading.line(++number, line);
    }
    return reading.layer;
  }

  private void line(int number, String line) {
    int hash = line.indexOf('#');
    String content = (hash < 0 ? line : line.substring(0, hash)).trim();
    if (content.isEmpty()) {
      return;
    }
    String[] parts = content.split(": ", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      skip(number, content);
      return;
    }
    layer.put(parts[0].trim(), parts[1].trim(), new Origin.FileLine(file.toString(), number));
    warnOfCut(number, line, hash);
  }

  private void skip(int number, String content) {
    String key = content.split("[:\\s]", 2)[0];
    layer.add(
        FileProblem.ignoredLine(
            file,
            number,
            "Flink skips this line: it is not 'key: value'.",
            key.isEmpty() ? "" : "Write '" + key + ": value', with a space after the colon."));
  }

  private void warnOfCut(int number, String line, int hash) {
    if (hash > 0 && !Character.isWhitespace(line.charAt(hash - 1))) {
      layer.add(
          FileProblem.ignoredLine(
              file,
              number,
              "Flink reads the value only up to the '#', which begins a comment in this file.",
              "Move the setting to config.yaml and quote the value, or put a space before the"
                  + " comment."));
    }
  }
}
