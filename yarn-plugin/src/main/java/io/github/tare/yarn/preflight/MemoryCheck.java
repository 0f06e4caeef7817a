package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.container.ContainerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No container needs more memory than YARN would grant; both processes are looked at. */
final class MemoryCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return Stream.of(
            problem(subject, subject.candidate().master(), subject.master()),
            problem(subject, subject.candidate().worker(), subject.worker()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> problem(
      Subject subject, MemoryPlan plan, ContainerRequest request) {
    return Limits.of(subject.facts(), QueueName.of(subject.candidate())).stream()
        .min(Comparator.comparingLong(limit -> limit.most().memoryMebibytes()))
        .filter(limit -> request.size().memoryMebibytes() > limit.most().memoryMebibytes())
        .map(limit -> tooLarge(subject.candidate(), plan, request, limit));
  }

  private static Problem tooLarge(
      Candidate candidate, MemoryPlan plan, ContainerRequest request, Limit limit) {
    ProcessKind process = plan.process();
    MemorySize needed = MemorySize.ofMebibytes(request.size().memoryMebibytes());
    return new Problem(
        ProblemCode.CONTAINER_MEMORY_TOO_LARGE,
        Severity.ERROR,
        "A %s container needs %s, but YARN grants at most %s: that is %s."
            .formatted(
                ProcessName.of(process),
                MemorySizeText.human(needed),
                MemorySizeText.human(limit.most().memory()),
                limit.memory()),
        MemoryPlaces.of(candidate, process),
        new SmallerProcess(candidate, plan).hint(limit.most().memory()));
  }
}
