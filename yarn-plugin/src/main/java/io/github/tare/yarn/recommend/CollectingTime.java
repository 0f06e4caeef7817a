package io.github.tare.yarn.recommend;

import io.github.tare.yarn.diagnose.Reading;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.List;

/** How much of its time a JVM spent collecting its heap. */
final class CollectingTime {
  private CollectingTime() {}

  /**
   * The largest share: of a minute, of an hour where minutes are no more, or of the last seconds.
   */
  static double share(Recording recording) {
    List<Reading> seconds = recording.of(Ring.SECOND);
    double last = seconds.isEmpty() ? 0 : share(seconds.get(0), seconds.get(seconds.size() - 1));
    return Math.max(
        last, Math.max(share(recording.of(Ring.MINUTE)), share(recording.of(Ring.HOUR))));
  }

  private static double share(List<Reading> lines) {
    double share = 0;
    for (int i = 1; i < lines.size(); i++) {
      share = Math.max(share, share(lines.get(i - 1), lines.get(i)));
    }
    return share;
  }

  /** Both numbers only grow, so that the highest of a minute are those of its end. */
  private static double share(Reading from, Reading to) {
    double millis = grown(Field.TIME, from, to);
    return millis > 0 ? Math.min(1, grown(Field.GC_MILLIS, from, to) / millis) : 0;
  }

  private static double grown(Field field, Reading from, Reading to) {
    return to.number(field).orElse(0L) - from.number(field).orElse(0L);
  }
}
