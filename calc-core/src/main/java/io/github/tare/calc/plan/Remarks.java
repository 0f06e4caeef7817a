package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What works, though not as its author may think. */
final class Remarks {
  private Remarks() {}

  /** A fraction that somebody set, and a pool that is another share because it is the rest. */
  static Optional<Finding> fractionNotReached(Amount pool, CappedFraction range, Amount whole) {
    Setting<Fraction> setting = range.share().setting();
    MemorySize wish = range.share().value().of(whole.size());
    if (!setting.isExplicit() || wish.equals(pool.size())) {
      return Optional.empty();
    }
    List<Setting<?>> involved = new ArrayList<>(List.of(setting));
    involved.addAll(pool.settings());
    return Optional.of(
        Finding.remark(
            ProblemCode.FRACTION_NOT_REACHED,
            Severity.NOTE,
            () ->
                "%s is not what %s asks for: it is the rest, %s; %s of %s would be %s."
                    .formatted(
                        Conflicts.capitalised(pool.name()),
                        setting.key(),
                        human(pool.size()),
                        range.share().value().percent(),
                        whole.exact(),
                        human(wish)),
            involved,
            List.of(Fix.drop(setting))));
  }
}
