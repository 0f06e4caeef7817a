package io.github.tare.yarn.submit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Something new about an application that is watched.
 *
 * @param news what is new
 * @param state where the application stands
 * @param reason why it does not get on; empty where it does, or YARN says nothing
 * @param after how long it has been watched
 * @param words what is new, in plain words: the whole reason, or what its figures say now; empty
 *     where there is nothing to say
 */
public record Sighting(
    News news,
    ApplicationStatus.State state,
    Optional<WaitReason> reason,
    Duration after,
    String words) {
  public Sighting {
    Objects.requireNonNull(news);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(after);
    Objects.requireNonNull(words);
  }

  /** What is new. */
  public enum News {
    /** Its state, or the reason why it waits. */
    STATE,
    /** The figures of the reason. */
    FIGURES,
    /** Nothing, and that for a while. */
    TIME
  }
}
