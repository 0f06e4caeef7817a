package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a number went over the run: by the second where the recording has seconds, before that by the
 * minute, and before that by the hour.
 *
 * @param bytes by time, in ms since 1970
 */
public record Course(NavigableMap<Long, Long> bytes) {
  public Course {
    bytes = Collections.unmodifiableNavigableMap(new TreeMap<>(bytes));
  }

  /** That of one number, which is a size. */
  public static Course of(Field field, Recording recording) {
    TreeMap<Long, Long> bytes = new TreeMap<>();
    for (Ring ring : List.of(Ring.SECOND, Ring.MINUTE, Ring.HOUR)) {
      long known = bytes.isEmpty() ? Long.MAX_VALUE : bytes.firstKey();
      for (Reading line : recording.of(ring)) {
        long time = line.time().toEpochMilli();
        // A minute's line has the highest of its minute: where there are seconds, they say more.
        line.size(field)
            .filter(size -> time < known)
            .ifPresent(size -> bytes.put(time, size.bytes()));
      }
    }
    return new Course(bytes);
  }

  /** That of a part of the process, at the least. */
  public static Course of(Part part, Recording recording) {
    return of(part.field(), recording);
  }

  /** From the first line to the last, in ms; 0 where there are less than two. */
  public long millis() {
    return bytes.isEmpty() ? 0 : bytes.lastKey() - bytes.firstKey();
  }

  /** That of the second half of the time: a process that starts grows, whatever it does later. */
  public Course secondHalf() {
    return bytes.isEmpty()
        ? this
        : new Course(bytes.tailMap(bytes.firstKey() + millis() / 2, true));
  }

  /**
   * The highest of each of so many equal parts of the time, oldest first; a part without a line has
   * what was before it.
   *
   * @param parts 1 or more
   * @return as many numbers, or none where there is no line
   */
  public List<Long> highest(int parts) {
    if (bytes.isEmpty()) {
      return List.of();
    }
    long[] highest = new long[parts];
    Arrays.fill(highest, -1);
    bytes.forEach(
        (time, size) -> highest[part(time, parts)] = Math.max(highest[part(time, parts)], size));
    for (int i = 1; i < parts; i++) {
      highest[i] = highest[i] < 0 ? highest[i - 1] : highest[i];
    }
    return Arrays.stream(highest).boxed().toList();
  }

  private int part(long time, int parts) {
    double share = millis() == 0 ? 1 : (double) (time - bytes.firstKey()) / millis();
    return Math.min(parts - 1, (int) (share * parts));
  }
}
