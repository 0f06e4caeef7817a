package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import java.nio.file.Path;
import java.util.Optional;

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
    ConfLine parsed = ConfLine.of(line);
    if (parsed.content().isEmpty()) {
      return;
    }
    Optional<DynamicProperty> setting = parsed.setting();
    if (setting.isEmpty()) {
      skip(number, parsed.content());
      return;
    }
    Origin origin = new Origin.FileLine(file.toString(), number);
    layer.put(setting.get().key(), setting.get().value(), origin);
    warnOfCut(number, line, line.indexOf('#'));
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
