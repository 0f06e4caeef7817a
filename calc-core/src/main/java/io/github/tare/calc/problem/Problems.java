package io.github.tare.calc.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * Problems in the order in which they should be read.
 *
 * @param all none, one or many
 */
public record Problems(List<Problem> all) {
  private static final Problems NONE = new Problems(List.of());

  public Problems {
    all = List.copyOf(all);
  }

  /** No problem at all. */
  public static Problems none() {
    return NONE;
  }

  /** These problems. */
  public static Problems of(Problem... problems) {
    return new Problems(List.of(problems));
  }

  /** These problems and then the others. */
  public Problems and(Problems others) {
    if (all.isEmpty()) {
      return others;
    }
    return others.all.isEmpty()
        ? this
        : new Problems(Stream.concat(all.stream(), others.all.stream()).toList());
  }

  /** Whether one of them forbids going on. */
  public boolean refuse() {
    return has(Severity.ERROR);
  }

  /** Whether one of them has this severity. */
  public boolean has(Severity severity) {
    return all.stream().anyMatch(problem -> problem.severity() == severity);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
