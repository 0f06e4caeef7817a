package io.github.tare.yarn.recommend;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.diagnose.HeadRoom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a recommendation is to keep to.
 *
 * @param headRoom above what was seen
 * @param leastRun how long a process must have been recorded before memory is taken away from it
 * @param flink the version to plan for; empty for the one that was recorded
 */
public record Terms(HeadRoom headRoom, Duration leastRun, Optional<FlinkVersion> flink) {
  /** Ten minutes: a stream has had some checkpoints by then. */
  public static final Duration USUAL_RUN = Duration.ofMinutes(10);

  public Terms {
    Objects.requireNonNull(headRoom);
    Objects.requireNonNull(leastRun);
    Objects.requireNonNull(flink);
  }
}
