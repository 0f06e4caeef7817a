package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.config.ExternalResourceTypes;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scheduler hands out the resource types that workers ask for, and not memory alone. Where it
 * is only taken for granted what it counts, nothing is said.
 *
 * <p>Source: {@code normalize} of Hadoop's {@code DefaultResourceCalculator}.
 */
final class ResourceCountedCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Proposal proposal = subject.proposal();
    return countsMemoryAlone(subject.facts().scheduler().counting())
        ? proposal.worker().stream()
            .map(plan -> ExternalResourceTypes.of(proposal.options(), plan.externalResources()))
            .map(ExternalResourceTypes::asked)
            .filter(asked -> !asked.isEmpty())
            .map(ResourceCountedCheck::problem)
            .toList()
        : List.of();
  }

  private static boolean countsMemoryAlone(Fact<ResourceCalculator> counting) {
    return counting.caution().isEmpty()
        && counting.known().filter(ResourceCalculator.MEMORY::equals).isPresent();
  }

  private static Problem problem(List<ExternalResourceTypes.Asked> asked) {
    String types =
        asked.stream().map(one -> one.type().value()).distinct().collect(Collectors.joining(", "));
    List<Place> places = asked.stream().map(ExternalResourceCheck::place).toList();
    return new Problem(
        ProblemCode.RESOURCE_TYPE_NOT_COUNTED,
        Severity.WARNING,
        "TaskManagers ask for %s, but the scheduler counts memory alone: their containers come without, and vcores do not count either."
            .formatted(types),
        places,
        "Have yarn.scheduler.capacity.resource-calculator set to DominantResourceCalculator.");
  }
}
