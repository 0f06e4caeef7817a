package io.github.tare.yarn.running;

import java.util.List;
import java.util.Objects;

/**
 * What came of looking for the logs that log aggregation has collected of an application.
 *
 * @param state whether there were any
 * @param place the directory where they lie, or those where they were looked for
 * @param unreadable what could not be read and why, for example {@code node3_45454: it is cut off}
 */
public record CollectedLogs(State state, String place, List<String> unreadable) {
  public CollectedLogs {
    Objects.requireNonNull(state);
    Objects.requireNonNull(place);
    unreadable = List.copyOf(unreadable);
  }

  /** Whether there were any. */
  public enum State {
    /** A directory of the application's was there. */
    FOUND,
    /** None was. */
    ABSENT,
    /** This user may not look into it. */
    DENIED,
    /** The file system does not answer, or cannot be asked. */
    SILENT
  }
}
