package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.config.Slack;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Grants;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** Says so where processes are to grow into their containers, and nobody knows how far. */
final class GrowthKnownCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Sourced<Slack> slack = subject.proposal().yarn().tare().slack();
    if (slack.value() != Slack.GROW) {
      return List.of();
    }
    Place place = new Place(YarnKeys.SLACK, "grow", slack.origin());
    return Grants.sizing(subject)
        .<List<Problem>>fold(
            known -> List.of(),
            because ->
                List.of(
                    UnknownFact.note(
                        "What YARN grants, and so how far the processes could grow into it,",
                        because,
                        List.of(place))));
  }
}
