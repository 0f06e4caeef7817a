package io.github.tare.yarn.submit;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an application is doing, as YARN tells it.
 *
 * @param state where it stands
 * @param outcome how it ended; {@link Outcome#UNDEFINED} before
 * @param diagnostics YARN's own words; empty where it has none
 * @param webInterface where Flink's web interface is, once the master has registered
 * @param containers how many it has, its master's among them; empty where YARN does not tell
 */
public record ApplicationStatus(
    State state,
    Outcome outcome,
    String diagnostics,
    Optional<String> webInterface,
    OptionalInt containers) {
  public ApplicationStatus {
    Objects.requireNonNull(state);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(diagnostics);
    Objects.requireNonNull(webInterface);
    Objects.requireNonNull(containers);
  }

  /** Where an application stands. */
  public enum State {
    /** YARN is taking it in. */
    NEW,
    /** It waits for its master's container. */
    ACCEPTED,
    /** Its master has registered. */
    RUNNING,
    /** It ended by itself. */
    FINISHED,
    /** YARN gave it up. */
    FAILED,
    /** Somebody killed it. */
    KILLED;

    /** Whether it is over. */
    public boolean isFinal() {
      return this == FINISHED || this == FAILED || this == KILLED;
    }
  }

  /** How an application says it ended. */
  public enum Outcome {
    UNDEFINED,
    SUCCEEDED,
    FAILED,
    KILLED
  }
}
