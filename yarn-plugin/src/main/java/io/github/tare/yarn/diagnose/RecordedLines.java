package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the lines after the header; one whose check does not fit is counted, and left out. */
final class RecordedLines {
  /** At most 18 digits always fit. */
  private static final String NUMBER = "\\d{1,18}";

  private final List<Optional<Field>> columns;
  private final Map<Ring, List<Reading>> rings = new EnumMap<>(Ring.class);
  private int damaged;

  /** With the names of the columns in their order; a newer file may have some more. */
  RecordedLines(String names) {
    this.columns = Arrays.stream(names.split(" ", -1)).map(RecordedLines::column).toList();
  }

  private static Optional<Field> column(String name) {
    return Arrays.stream(Field.values()).filter(field -> field.column().equals(name)).findFirst();
  }

  /** A blank line is one that was never written. */
  void add(String line) {
    if (line.isEmpty()) {
      return;
    }
    Optional<Ring> ring = ring(line);
    if (ring.isPresent() && isWhole(line)) {
      rings.computeIfAbsent(ring.get(), any -> new ArrayList<>()).add(reading(line));
    } else {
      damaged++;
    }
  }

  private static Optional<Ring> ring(String line) {
    return Arrays.stream(Ring.values()).filter(it -> it.letter() == line.charAt(0)).findFirst();
  }

  private static boolean isWhole(String line) {
    int blank = line.lastIndexOf(' ');
    return blank > 0 && TextLines.check(line.substring(0, blank)).equals(line.substring(blank + 1));
  }

  private Reading reading(String line) {
    String[] parts = line.split(" ", -1);
    Map<Field, Long> numbers = new EnumMap<>(Field.class);
    for (int i = 0; i < columns.size() && i + 2 < parts.length; i++) {
      String number = parts[i + 1];
      if (number.matches(NUMBER)) {
        columns.get(i).ifPresent(field -> numbers.put(field, Long.valueOf(number)));
      }
    }
    return new Reading(numbers);
  }

  Recording recording(RecorderHeader header) {
    return new Recording(header, rings, damaged);
  }
}
