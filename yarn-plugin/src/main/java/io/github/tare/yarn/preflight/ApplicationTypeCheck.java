package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** YARN keeps the whole type of the application. */
final class ApplicationTypeCheck implements Check {
  /** {@code YarnConfiguration.APPLICATION_TYPE_LENGTH}. */
  private static final int KEPT = 20;

  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().yarn().application().type().stream()
        .filter(type -> type.value().length() > KEPT)
        .map(ApplicationTypeCheck::cut)
        .toList();
  }

  private static Problem cut(Sourced<String> type) {
    String kept = type.value().substring(0, KEPT);
    return new Problem(
        ProblemCode.APPLICATION_TYPE_CUT,
        Severity.WARNING,
        "The application's type has %d characters, and YARN keeps %d of them: '%s'."
            .formatted(type.value().length(), KEPT, kept),
        List.of(new Place(YarnKeys.TYPE, type.value(), type.origin())),
        "-D" + YarnKeys.TYPE + "='" + kept.strip() + "'");
  }
}
