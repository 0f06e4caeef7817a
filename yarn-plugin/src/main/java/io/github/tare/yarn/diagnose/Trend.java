package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a number went before the end.
 *
 * @param kind what it looks like
 * @param grown from the first to the last line, zero if it did not grow
 * @param millis between them
 */
public record Trend(Kind kind, MemorySize grown, long millis) {
  /** What a trend looks like. */
  public enum Kind {
    /** It grew in most parts of the time, none of them much more than the others. */
    STEADY,
    /** Most of the growth came in the last tenth of the time. */
    BURST,
    /** It grew by less than a hundredth, or not at all. */
    LEVEL,
    /** It grew, in a way that is neither of them. */
    UNEVEN,
    /** There are too few lines to tell. */
    TOO_SHORT
  }

  private static final int LEAST_LINES = 30;
  private static final int PARTS = 10;
  private static final int MOST_PARTS = 7;
  private static final long HUNDREDTH = 100;

  static Trend of(Field field, Recording recording) {
    TreeMap<Long, Long> course = course(field, recording);
    if (course.size() < LEAST_LINES) {
      return new Trend(Kind.TOO_SHORT, MemorySize.ZERO, 0);
    }
    long millis = course.lastKey() - course.firstKey();
    long grown = course.lastEntry().getValue() - course.firstEntry().getValue();
    Kind kind =
        grown <= course.lastEntry().getValue() / HUNDREDTH ? Kind.LEVEL : kind(course, grown);
    return new Trend(kind, MemorySize.ofBytes(Math.max(0, grown)), millis);
  }

  /** Bytes by time; the seconds say more of their time than the minutes. */
  private static TreeMap<Long, Long> course(Field field, Recording recording) {
    TreeMap<Long, Long> course = new TreeMap<>();
    Stream.of(Ring.HOUR, Ring.MINUTE, Ring.SECOND)
        .map(recording::of)
        .flatMap(List::stream)
        .forEach(
            line ->
                line.size(field)
                    .ifPresent(size -> course.put(line.time().toEpochMilli(), size.bytes())));
    return course;
  }

  private static Kind kind(TreeMap<Long, Long> course, long grown) {
    long first = course.firstKey();
    long step = Math.max(1, (course.lastKey() - first) / PARTS);
    int rising = 0;
    for (int part = 0; part < PARTS; part++) {
      rising += at(course, first + (part + 1) * step) > at(course, first + part * step) ? 1 : 0;
    }
    long before = at(course, first + (PARTS - 1) * step);
    if (course.lastEntry().getValue() - before > grown / 2) {
      return Kind.BURST;
    }
    return rising >= MOST_PARTS ? Kind.STEADY : Kind.UNEVEN;
  }

  private static long at(TreeMap<Long, Long> course, long time) {
    Map.Entry<Long, Long> entry = course.floorEntry(time);
    return entry == null ? course.firstEntry().getValue() : entry.getValue();
  }
}
