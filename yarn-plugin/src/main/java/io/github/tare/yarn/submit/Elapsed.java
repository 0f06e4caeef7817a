package io.github.tare.yarn.submit;

import java.time.Duration;

/** Time that has passed, for people. */
public final class Elapsed {
  private Elapsed() {}

  /** Two units are enough: {@code 450 ms}, {@code 5 min}, {@code 2 min 5 s}, {@code 26 h 3 min}. */
  public static String text(Duration time) {
    if (time.toHours() > 0) {
      return pair(time.toHours(), "h", time.toMinutesPart(), "min");
    }
    if (time.toMinutes() > 0) {
      return pair(time.toMinutes(), "min", time.toSecondsPart(), "s");
    }
    return time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static String pair(long many, String unit, int few, String smallerUnit) {
    return many + " " + unit + (few == 0 ? "" : " " + few + " " + smallerUnit);
  }
}
