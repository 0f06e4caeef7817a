package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Limit;
import io.github.tare.yarn.room.Limits;
import io.github.tare.yarn.room.MemoryPlaces;
import io.github.tare.yarn.room.ProcessName;
import io.github.tare.yarn.room.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** No container needs more memory than YARN would grant; both processes are looked at. */
final class MemoryCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.containers().stream()
        .flatMap(container -> problem(subject, container).stream())
        .toList();
  }

  private static Optional<Problem> problem(Subject subject, Subject.Container container) {
    return Limits.of(subject.facts(), subject.queueName()).stream()
        .min(Comparator.comparingLong(limit -> limit.most().memoryMebibytes()))
        .filter(
            limit -> container.request().size().memoryMebibytes() > limit.most().memoryMebibytes())
        .map(limit -> tooLarge(subject.proposal(), container, limit));
  }

  private static Problem tooLarge(Proposal proposal, Subject.Container container, Limit limit) {
    MemoryPlan plan = container.plan();
    MemorySize needed = MemorySize.ofMebibytes(container.request().size().memoryMebibytes());
    return new Problem(
        ProblemCode.CONTAINER_MEMORY_TOO_LARGE,
        Severity.ERROR,
        "A %s container needs %s, but YARN grants at most %s: that is %s."
            .formatted(
                ProcessName.of(plan.process()),
                MemorySizeText.human(needed),
                MemorySizeText.human(limit.most().memory()),
                limit.memory()),
        MemoryPlaces.of(proposal.options(), plan),
        new SmallerProcess(proposal, plan).hint(limit.most().memory()));
  }
}
