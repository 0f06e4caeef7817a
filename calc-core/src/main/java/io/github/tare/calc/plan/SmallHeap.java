package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JobManager's heap that is smaller than Flink recommends. */
public final class SmallHeap {
  /**
   * What Flink recommends at least. Source: Flink's {@code JobManagerOptions.MIN_JVM_HEAP_SIZE}.
   */
  static final MemorySize RECOMMENDED = MemorySize.ofMebibytes(128);

  private SmallHeap() {}

  /** A warning, where it is. */
  static Optional<Finding> remark(Amount heap) {
    return heap.size().compareTo(RECOMMENDED) < 0
        ? Optional.of(
            Finding.remark(
                ProblemCode.HEAP_SMALL,
                Severity.WARNING,
                () -> message(heap.size()),
                heap.settings(),
                moreMemory(heap.settings(), RECOMMENDED.minus(heap.size()))))
        : Optional.empty();
  }

  /**
   * What was found while planning, told of the plan as it has grown since: the warning goes where
   * the heap is large enough now.
   */
  public static Problems after(Problems found, MemoryPlan grown) {
    return grown.process() == ProcessKind.JOB_MANAGER
        ? new Problems(
            found.all().stream().flatMap(it -> after(it, grown.size(Pool.HEAP))).toList())
        : found;
  }

  private static Stream<Problem> after(Problem problem, MemorySize heap) {
    if (problem.code() != ProblemCode.HEAP_SMALL) {
      return Stream.of(problem);
    }
    return heap.compareTo(RECOMMENDED) < 0 ? Stream.of(retold(problem, heap)) : Stream.empty();
  }

  private static Problem retold(Problem problem, MemorySize heap) {
    return new Problem(
        problem.code(),
        problem.severity(),
        message(heap),
        problem.places(),
        problem.hint(),
        problem.remedies());
  }

  private static String message(MemorySize heap) {
    return "The JobManager's heap is %s; Flink recommends at least %s."
        .formatted(human(heap), human(RECOMMENDED));
  }

  /** A heap that somebody set is raised, or else the whole of which it is the rest. */
  private static List<Fix> moreMemory(List<Setting<?>> settings, MemorySize missing) {
    return settings.stream()
        .filter(
            setting ->
                ProcessKeys.isTotal(setting.option())
                    || setting.option().equals(JobManagerOptions.HEAP))
        .flatMap(setting -> Fix.raise(setting, missing).stream())
        .toList();
  }
}
