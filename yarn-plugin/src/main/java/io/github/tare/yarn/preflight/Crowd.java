package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * As many applications as there may be, or more.
 *
 * @param now running and pending ones
 * @param limit of them
 */
record Crowd(int now, int limit) {

  /** None where there is no limit, or where it or the number is not known. */
  static Optional<Crowd> of(Fact<Integer> applications, Fact<OptionalInt> limit) {
    return limit
        .known()
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .flatMap(most -> applications.known().map(now -> new Crowd(now, most)))
        .filter(crowd -> crowd.now() >= crowd.limit());
  }
}
