package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** The cluster starts as many masters, one after the other, as are asked for. */
final class AttemptsCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Sourced<Integer> asked = subject.proposal().yarn().application().attempts();
    return problem(asked, subject).stream().toList();
  }

  private static Optional<Problem> problem(Sourced<Integer> asked, Subject subject) {
    if (asked.value() == 1) {
      return Optional.empty();
    }
    return subject
        .facts()
        .rules()
        .attempts()
        .fold(
            most -> asked.value() > most ? Optional.of(cut(asked, most)) : Optional.empty(),
            because ->
                Optional.of(
                    UnknownFact.note(
                        "How many attempts the cluster allows", because, places(asked))));
  }

  private static Problem cut(Sourced<Integer> asked, int most) {
    return new Problem(
        ProblemCode.ATTEMPTS_CUT,
        Severity.WARNING,
        "The master may be started %d times, but the cluster allows %d: %s."
            .formatted(
                asked.value(),
                most,
                "that is yarn.resourcemanager.am.max-attempts of the ResourceManager"),
        places(asked),
        "-D" + YarnKeys.ATTEMPTS + "=" + most + " asks for what it gets.");
  }

  static List<Place> places(Sourced<Integer> asked) {
    return List.of(new Place(YarnKeys.ATTEMPTS, asked.value().toString(), asked.origin()));
  }
}
