package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Format;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A recorder's file, written here by the documented form and not by the recorder. */
final class RecordedFile {
  private final StringBuilder text = new StringBuilder();

  RecordedFile(Map<String, String> header) {
    text.append("tare-recorder 1\n");
    new TreeMap<>(header).forEach((name, value) -> line(name + " " + value));
    line("columns " + columns());
    line("check " + check(text.toString()));
  }

  private static String columns() {
    return Arrays.stream(Field.values()).map(Field::column).collect(Collectors.joining(" "));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A line of a ring; what is not named is not known. */
  RecordedFile with(char ring, Map<Field, Long> numbers) {
    String line =
        ring
            + Arrays.stream(Field.values())
                .map(field -> numbers.containsKey(field) ? " " + numbers.get(field) : " -")
                .collect(Collectors.joining());
    line(line + " " + check(line));
    line("      ");
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(Format.CHARSET);
  }

  static String check(String text) {
    byte[] bytes = text.getBytes(Format.CHARSET);
    return Format.check(bytes, bytes.length);
  }
}
