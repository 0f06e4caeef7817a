package io.github.tare.yarn.room;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many workers will start.
 *
 * @param workers what the job asks for; empty where they could not be planned
 * @param now how many start as soon as the master runs, at most; 0 where it waits; empty where that
 *     is not known
 * @param ever how many at most when nothing else runs; empty where that is not known
 */
public record Outlook(Optional<Workers> workers, OptionalInt now, OptionalInt ever) {
  public Outlook {
    Objects.requireNonNull(workers);
    Objects.requireNonNull(now);
    Objects.requireNonNull(ever);
  }

  /** Reckons it for both kinds of container. */
  public static Outlook of(Subject subject) {
    Ground ground = new Ground(subject);
    Optional<Workers> workers = ground.worker().map(ground::workers);
    return new Outlook(workers, most(ground, Moment.NOW), most(ground, Moment.EVER));
  }

  private static OptionalInt most(Ground ground, Moment moment) {
    return ground
        .master()
        .flatMap(
            master ->
                ground
                    .worker()
                    .flatMap(
                        worker ->
                            Forecast.of(ground, master, worker, moment)
                                .known()
                                .map(room -> ground.workers(worker).atMost(room.count()))))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** The same while the master waits. */
  public Outlook withoutMaster() {
    return new Outlook(workers, OptionalInt.of(0), ever);
  }
}
