package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many applications a queue has and takes.
 *
 * @param running active ones
 * @param pending those that wait to be activated
 * @param maximum of running and pending ones; one more is refused. Empty: no limit
 * @param maximumPerUser the same for one user
 * @param parallel of running ones; one more waits. Empty: no limit
 * @param ofUser running and pending ones of this user
 */
public record QueueApplications(
    Fact<Integer> running,
    Fact<Integer> pending,
    Fact<OptionalInt> maximum,
    Fact<OptionalInt> maximumPerUser,
    Fact<OptionalInt> parallel,
    Fact<Integer> ofUser) {
  public QueueApplications {
    Objects.requireNonNull(running);
    Objects.requireNonNull(pending);
    Objects.requireNonNull(maximum);
    Objects.requireNonNull(maximumPerUser);
    Objects.requireNonNull(parallel);
    Objects.requireNonNull(ofUser);
  }

  /** Running and pending ones. */
  public Fact<Integer> all() {
    return running.flatMap(active -> pending.map(waiting -> active + waiting));
  }

  /** Nothing is known. */
  public static QueueApplications unknown(String because) {
    return new QueueApplications(
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because));
  }
}
