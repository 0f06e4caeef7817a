package io.github.tare.yarn.submit;

import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.time.Duration;
import java.util.Optional;

/**
 * What it means that YARN says nothing: for a moment nothing at all, later that an application is
 * held back in a way of which YARN does not tell.
 */
final class Silence {
  /** Some heartbeats of the nodes, with which the schedulers do their work. */
  static final Duration OF_SCHEDULER = Duration.ofSeconds(5);

  /** A master asks for its workers a few seconds after it has registered. */
  static final Duration OF_WORKERS = Duration.ofSeconds(20);

  private State state = State.NEW;
  private Duration since = Duration.ZERO;
  private boolean hadWorkers;

  /** The reason that can be told from what has been seen so far; empty if there is none. */
  Optional<WaitReason> reason(Duration now, ApplicationStatus seen) {
    if (seen.state() != state || !seen.diagnostics().isBlank()) {
      state = seen.state();
      since = now;
    }
    hadWorkers |= seen.containers().orElse(0) > 1;
    return kind(now.minus(since), seen).map(WaitReason::of);
  }

  private Optional<WaitKind> kind(Duration inState, ApplicationStatus seen) {
    if (state == State.ACCEPTED && inState.compareTo(OF_SCHEDULER) >= 0) {
      return Optional.of(WaitKind.SILENT);
    }
    return state == State.RUNNING && lacksWorkers(seen) && inState.compareTo(OF_WORKERS) >= 0
        ? Optional.of(WaitKind.WORKERS)
        : Optional.empty();
  }

  /** The master's container is one; YARN does not tell everybody how many there are. */
  private boolean lacksWorkers(ApplicationStatus seen) {
    return !hadWorkers && seen.containers().orElse(0) == 1;
  }
}
