package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fraction that somebody set, and a pool that is another share because it is the rest. */
public final class FractionNotReached {
  private FractionNotReached() {}

  /** A note, where it is so. */
  static Optional<Finding> remark(Amount pool, CappedFraction range, Amount whole) {
    Setting<Fraction> setting = range.share().setting();
    Fraction share = range.share().value();
    if (!setting.isExplicit() || share.of(whole.size()).equals(pool.size())) {
      return Optional.empty();
    }
    List<Setting<?>> involved = new ArrayList<>(List.of(setting));
    involved.addAll(pool.settings());
    return Optional.of(
        Finding.remark(
            ProblemCode.FRACTION_NOT_REACHED,
            Severity.NOTE,
            () ->
                message(pool.name(), pool.size(), setting.key(), share, whole.name(), whole.size()),
            involved,
            List.of(Fix.drop(setting))));
  }

  /**
   * What was found while planning, told of the plan as it has grown since: the note goes where the
   * pool is what the fraction asks for now.
   */
  public static Problems after(Problems found, MemoryPlan grown) {
    return new Problems(found.all().stream().flatMap(it -> after(it, grown)).toList());
  }

  private static Stream<Problem> after(Problem problem, MemoryPlan grown) {
    if (problem.code() != ProblemCode.FRACTION_NOT_REACHED) {
      return Stream.of(problem);
    }
    Place place = problem.places().get(0);
    if (isKeyOf(ProcessKeys.of(grown.process()).overheadFraction(), place)) {
      return retold(
          problem, grown, Pool.JVM_OVERHEAD, "total process memory", grown.totalProcess());
    }
    return grown.process() == ProcessKind.TASK_EXECUTOR
            && isKeyOf(TaskExecutorOptions.NETWORK_FRACTION, place)
        ? retold(problem, grown, Pool.NETWORK, "total Flink memory", grown.totalFlink())
        : Stream.of(problem);
  }

  private static boolean isKeyOf(OptionKey<Fraction> option, Place place) {
    return option.name().equals(place.key()) || option.aliases().contains(place.key());
  }

  private static Stream<Problem> retold(
      Problem problem, MemoryPlan grown, Pool pool, String whole, Derivation total) {
    Place place = problem.places().get(0);
    MemorySize size = grown.size(pool);
    return Fraction.parse(place.value()).toOptional().stream()
        .filter(share -> !share.of(total.size()).equals(size))
        .map(share -> message(pool.title(), size, place.key(), share, whole, total.size()))
        .map(message -> retold(problem, message));
  }

  private static Problem retold(Problem problem, String message) {
    return new Problem(
        problem.code(),
        problem.severity(),
        message,
        problem.places(),
        problem.hint(),
        problem.remedies());
  }

  private static String message(
      String pool, MemorySize size, String key, Fraction share, String whole, MemorySize total) {
    return "%s is not what %s asks for: it is the rest, %s; %s of %s %s would be %s."
        .formatted(
            Conflicts.capitalised(pool),
            key,
            human(size),
            share.percent(),
            whole,
            human(total),
            human(share.of(total)));
  }
}
