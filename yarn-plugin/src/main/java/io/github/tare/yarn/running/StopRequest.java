package io.github.tare.yarn.running;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How an application is to be ended.
 *
 * @param savepoints where every job leaves a savepoint first; empty for none
 * @param patience how long it may take
 */
public record StopRequest(Optional<String> savepoints, Duration patience) {
  public StopRequest {
    Objects.requireNonNull(savepoints);
    Objects.requireNonNull(patience);
  }
}
