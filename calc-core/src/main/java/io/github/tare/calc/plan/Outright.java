package io.github.tare.calc.plan;

import io.github.tare.calc.problem.Remedy;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that is known to the letter.
 *
 * @param first the change
 * @param remark what counts then, for people; may be empty
 */
record Outright(Remedy first, String remark) implements Fix {
  Outright {
    Objects.requireNonNull(first);
    Objects.requireNonNull(remark);
  }

  @Override
  public Optional<Remedy> working(Trial trial) {
    return trial.news(first).isEmpty() ? Optional.of(first) : Optional.empty();
  }
}
