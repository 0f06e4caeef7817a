package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problems;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of ending an application.
 *
 * @param applicationId its id
 * @param end how it ended, if it did
 * @param savepoints where they lie, by job
 * @param problems whatever went otherwise than asked
 */
public record StopResult(
    String applicationId, End end, SortedMap<String, String> savepoints, Problems problems) {
  public StopResult {
    Objects.requireNonNull(applicationId);
    Objects.requireNonNull(end);
    savepoints = Collections.unmodifiableSortedMap(new TreeMap<>(savepoints));
    Objects.requireNonNull(problems);
  }

  /** How an application ended. */
  public enum End {
    /** It ended itself, as Flink was asked to. */
    STOPPED,
    /** YARN killed it. */
    KILLED,
    /** It had ended before. */
    ENDED_BEFORE,
    /** It has not ended. */
    RUNS_ON
  }
}
