package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemotePlace;
import java.util.List;

/** Files of the cluster's file systems, where no cluster is asked. */
final class UnseenFiles {
  private UnseenFiles() {}

  /** Says of each place that nobody has looked there. */
  static Proposal note(Proposal proposal) {
    return proposal.and(
        new Problems(RemotePlace.of(proposal.yarn()).stream().map(UnseenFiles::unseen).toList()));
  }

  private static Problem unseen(RemotePlace place) {
    return new Problem(
        ProblemCode.FACT_UNKNOWN,
        Severity.NOTE,
        "What lies in %s is not known: no saved facts hold it.".formatted(place.written().value()),
        List.of(new Place(place.key(), place.written().value(), place.written().origin())),
        "Ask the cluster: leave --facts out.");
  }
}
