package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** The cluster knows priorities as high as the one that is asked for. */
final class PriorityCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().yarn().application().priority().stream()
        .filter(asked -> asked.value() > 0)
        .flatMap(asked -> problem(asked, highest(subject.facts())).stream())
        .toList();
  }

  /**
   * The CapacityScheduler alone has priorities: {@code AbstractYarnScheduler} makes all of them 0.
   */
  private static Fact<Integer> highest(ClusterFacts facts) {
    return facts.scheduler().kind().known().orElse(SchedulerKind.CAPACITY) == SchedulerKind.CAPACITY
        ? facts.rules().priority()
        : Fact.of(0);
  }

  private static Optional<Problem> problem(Sourced<Integer> asked, Fact<Integer> highest) {
    return highest.fold(
        most -> asked.value() > most ? Optional.of(lowered(asked, most)) : Optional.empty(),
        because ->
            Optional.of(
                UnknownFact.note(
                    "The highest priority that the cluster knows", because, places(asked))));
  }

  private static Problem lowered(Sourced<Integer> asked, int most) {
    return new Problem(
        ProblemCode.PRIORITY_LOWERED,
        Severity.WARNING,
        "The priority %d is lowered to %d, the highest that the cluster knows%s."
            .formatted(
                asked.value(),
                most,
                most == 0
                    ? ": applications have no priorities here"
                    : " (yarn.cluster.max-application-priority of the ResourceManager)"),
        places(asked),
        "-D" + YarnKeys.PRIORITY + "=" + most + " asks for what it gets.");
  }

  private static List<Place> places(Sourced<Integer> asked) {
    return List.of(new Place(YarnKeys.PRIORITY, asked.value().toString(), asked.origin()));
  }
}
