package io.github.tare.yarn.submit;

import io.github.tare.yarn.submit.ApplicationStatus.State;
import io.github.tare.yarn.submit.Sighting.News;
import java.time.Duration;
import java.util.Optional;

/** Remembers what was told of an application, and tells of what is seen only what is new. */
final class WaitLog {
  /** Figures of a busy queue change all the time. */
  static final Duration BETWEEN_FIGURES = Duration.ofSeconds(5);

  static final Duration WITHOUT_NEWS = Duration.ofMinutes(1);

  private Optional<Duration> begin = Optional.empty();
  private Optional<Sighting> told = Optional.empty();
  private Duration toldAt = Duration.ZERO;
  private Optional<WaitReason> reason = Optional.empty();
  private Duration reasonSince = Duration.ZERO;

  /** What is new about an application that is seen now; from here on it counts as told. */
  Optional<Sighting> see(Duration now, State state, Optional<WaitReason> seen) {
    begin = begin.or(() -> Optional.of(now));
    Optional<Sighting> news =
        told.filter(before -> before.state() == state)
            .filter(before -> isLike(before.reason(), seen) || isPause(state, seen))
            .map(before -> detail(now, before, seen))
            .orElseGet(() -> Optional.of(all(now, state, seen)));
    news.ifPresent(sighting -> remember(now, sighting));
    return news;
  }

  /** Why it does not get on, as it was told last; empty if there is no reason. */
  Optional<WaitReason> reason() {
    return reason;
  }

  /** For how long that has been the reason, whatever its figures. */
  Duration reasonFor(Duration now) {
    return now.minus(reasonSince);
  }

  /** Nothing could be seen: what is seen next is told in full. */
  void lose() {
    told = Optional.empty();
  }

  private Optional<Sighting> detail(Duration now, Sighting before, Optional<WaitReason> seen) {
    Duration quiet = now.minus(toldAt);
    Optional<String> change =
        seen.flatMap(current -> before.reason().flatMap(current::since))
            .filter(words -> quiet.compareTo(BETWEEN_FIGURES) >= 0);
    if (change.isPresent()) {
      return Optional.of(sighting(News.FIGURES, now, before.state(), seen, change.get()));
    }
    return seen.isPresent() && quiet.compareTo(WITHOUT_NEWS) >= 0
        ? Optional.of(sighting(News.TIME, now, before.state(), before.reason(), ""))
        : Optional.empty();
  }

  private Sighting all(Duration now, State state, Optional<WaitReason> seen) {
    return sighting(
        News.STATE, now, state, seen, seen.map(WaitReason::words).orElse(relief(state)));
  }

  /** An application that runs may wait for its workers, and then have them. */
  private String relief(State state) {
    boolean waited = told.filter(before -> before.state() == state).isPresent();
    return waited && reason.isPresent() ? "no longer waits" : "";
  }

  /** Between two reasons to wait YARN often says nothing for a moment. */
  private static boolean isPause(State state, Optional<WaitReason> seen) {
    return seen.isEmpty() && state != State.RUNNING;
  }

  private Sighting sighting(
      News news, Duration now, State state, Optional<WaitReason> seen, String words) {
    return new Sighting(news, state, seen, now.minus(begin.orElse(now)), words);
  }

  private void remember(Duration now, Sighting sighting) {
    if (!isLike(reason, sighting.reason())) {
      reasonSince = now;
    }
    told = Optional.of(sighting);
    toldAt = now;
    reason = sighting.reason();
  }

  private static boolean isLike(Optional<WaitReason> one, Optional<WaitReason> other) {
    return one.flatMap(before -> other.map(before::isLike))
        .orElse(one.isEmpty() && other.isEmpty());
  }
}
