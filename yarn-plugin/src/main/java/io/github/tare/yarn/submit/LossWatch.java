package io.github.tare.yarn.submit;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks an application's master now and then what it has lost, and passes on what is new. */
final class LossWatch {
  /** YARN tells a master as often. */
  static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Losses losses;
  private final SubmissionListener listener;
  private final String webInterface;
  private final Set<LostWorker> told = new HashSet<>();
  private Optional<Duration> asked = Optional.empty();

  LossWatch(Losses losses, SubmissionListener listener, String webInterface) {
    this.losses = losses;
    this.listener = listener;
    this.webInterface = webInterface;
  }

  void look(Duration now) {
    if (asked.filter(before -> now.minus(before).compareTo(BETWEEN) < 0).isEmpty()) {
      asked = Optional.of(now);
      ask();
    }
  }

  private void ask() {
    try {
      losses.of(webInterface).stream().filter(told::add).forEach(listener::lost);
    } catch (IOException e) {
      // Whether it still runs is YARN's to say; what it lost is told at its end, too.
      return;
    }
  }
}
