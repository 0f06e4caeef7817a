package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** Says so where the containers could not be compared with what the cluster grants. */
final class LimitsKnownCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject
        .facts()
        .scheduler()
        .maximum()
        .<List<Problem>>fold(
            maximum -> List.of(),
            because ->
                List.of(
                    UnknownFact.note(
                        "The largest container that the ResourceManager is configured to grant",
                        because,
                        List.of())));
  }
}
