package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.List;

/** What a check says that could not be made. */
final class UnknownFact {
  private UnknownFact() {}

  /** For example {@code Whether the queue 'etl' takes applications is not known: no answer.} */
  static Problem note(String what, String because, List<Place> places) {
    return new Problem(
        ProblemCode.FACT_UNKNOWN,
        Severity.NOTE,
        what + " is not known: " + because + ".",
        places,
        "");
  }
}
