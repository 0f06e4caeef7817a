package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.room.MemoryPlaces;
import io.github.tare.yarn.room.ProcessName;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The nodes' limit of virtual memory leaves room for a JVM. A JVM reserves far more addresses than
 * it uses: 1 GiB for compressed classes, 240 MiB for code, an arena of 64 MiB for many a thread.
 */
final class VirtualMemoryCheck implements Check {
  /** A JVM in a container of 256 MiB was seen with 2.9 GB: so much beyond its container. */
  private static final MemorySize BEYOND = MemorySize.ofMebibytes(2560);

  @Override
  public List<Problem> check(Subject subject) {
    return subject
        .facts()
        .rules()
        .virtualMemoryRatio()
        .fold(
            ratio -> problems(subject, ratio),
            because ->
                List.of(
                    UnknownFact.note(
                        "How much virtual memory the nodes allow", because, List.of())));
  }

  private static List<Problem> problems(Subject subject, OptionalDouble ratio) {
    return ratio.isEmpty()
        ? List.of()
        : subject.containers().stream()
            .filter(container -> reserved(container).bytes() > allowed(container, ratio))
            .map(container -> tight(subject, container, ratio.getAsDouble()))
            .toList();
  }

  private static MemorySize memory(Subject.Container container) {
    return MemorySize.ofMebibytes(container.request().size().memoryMebibytes());
  }

  private static MemorySize reserved(Subject.Container container) {
    return memory(container).plus(BEYOND);
  }

  private static long allowed(Subject.Container container, OptionalDouble ratio) {
    return (long) (memory(container).bytes() * ratio.getAsDouble());
  }

  private static Problem tight(Subject subject, Subject.Container container, double ratio) {
    return new Problem(
        ProblemCode.VIRTUAL_MEMORY_TIGHT,
        Severity.WARNING,
        "The nodes kill a %s that has more than %s of virtual memory, %s times its container; a JVM of this size has about %s."
            .formatted(
                ProcessName.of(container.plan().process()),
                MemorySizeText.human(
                    MemorySize.ofBytes(allowed(container, OptionalDouble.of(ratio)))),
                ratio,
                MemorySizeText.human(reserved(container))),
        MemoryPlaces.of(subject.proposal().options(), container.plan()),
        "Have yarn.nodemanager.vmem-check-enabled turned off on the nodes, or %s raised above %s."
            .formatted("yarn.nodemanager.vmem-pmem-ratio", enough(container)));
  }

  /** For example 2.5: the ratio that would do, one digit, rounded up. */
  private static double enough(Subject.Container container) {
    double ratio = (double) reserved(container).bytes() / memory(container).bytes();
    return Math.ceil(ratio * 10) / 10;
  }
}
