package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * As many applications as a queue may have, or more.
 *
 * @param now running and pending ones
 * @param limit of them
 */
record Crowd(int now, int limit) {

  /** None where there is no limit, or where it or the number is not known. */
  static Optional<Crowd> of(QueueApplications applications, Fact<OptionalInt> limit) {
    return limit
        .known()
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .flatMap(most -> applications.all().known().map(now -> new Crowd(now, most)))
        .filter(crowd -> crowd.now() >= crowd.limit());
  }
}
