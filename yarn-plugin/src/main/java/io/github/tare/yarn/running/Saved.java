package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The savepoints that jobs left.
 *
 * @param locations where they lie, by job
 * @param failure why there is not one of each job
 */
record Saved(SortedMap<String, String> locations, Optional<Problem> failure) {
  static final Saved NOTHING = new Saved(new TreeMap<>(), Optional.empty());

  Saved {
    locations = Collections.unmodifiableSortedMap(new TreeMap<>(locations));
    Objects.requireNonNull(failure);
  }

  static Saved failed(Problem failure) {
    return new Saved(new TreeMap<>(), Optional.of(failure));
  }
}
