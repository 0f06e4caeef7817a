package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import java.util.List;

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
    /** It grew by a hundredth at the most, or not at all. */
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

  /** Of this course. */
  public static Trend of(Course course) {
    if (course.bytes().size() < LEAST_LINES) {
      return new Trend(Kind.TOO_SHORT, MemorySize.ZERO, 0);
    }
    long last = course.bytes().lastEntry().getValue();
    long grown = last - course.bytes().firstEntry().getValue();
    Kind kind = grown <= last / HUNDREDTH ? Kind.LEVEL : kind(course.highest(PARTS), last, grown);
    return new Trend(kind, MemorySize.ofBytes(Math.max(0, grown)), course.millis());
  }

  private static Kind kind(List<Long> parts, long last, long grown) {
    if (last - parts.get(PARTS - 2) > grown / 2) {
      return Kind.BURST;
    }
    int rising = 0;
    for (int part = 1; part < PARTS; part++) {
      rising += parts.get(part) > parts.get(part - 1) ? 1 : 0;
    }
    return rising >= MOST_PARTS ? Kind.STEADY : Kind.UNEVEN;
  }
}
