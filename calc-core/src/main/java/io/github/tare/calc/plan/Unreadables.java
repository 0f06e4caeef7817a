package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.List;

/** Values that cannot be read. */
final class Unreadables {
  private Unreadables() {}

  static <T> Finding error(Setting<T> setting, Parsed.Unreadable<T> unreadable) {
    return new Finding(
        ProblemCode.VALUE_UNREADABLE,
        Severity.ERROR,
        () -> setting.unreadable(unreadable).message(),
        List.of(setting),
        fixes(setting, unreadable),
        unreadable.correction().isPresent() ? "" : unreadable.hint());
  }

  /** What was meant, or what is near it; else nothing at all, or what is usual. */
  private static <T> List<Fix> fixes(Setting<T> setting, Parsed.Unreadable<T> unreadable) {
    List<Fix> fixes = new ArrayList<>();
    unreadable.correction().ifPresent(meant -> fixes.addAll(about(setting, meant)));
    fixes.add(Fix.remove(setting));
    ProcessKeys.usual(setting.option())
        .ifPresent(size -> fixes.add(Fix.add(Shift.keyToChange(setting), size)));
    return fixes;
  }

  private static <T> List<Fix> about(Setting<T> setting, String meant) {
    List<Fix> fixes = new ArrayList<>(List.of(Fix.set(setting.key(), meant)));
    Setting<T> corrected =
        new Setting<>(
            setting.option(),
            setting.key(),
            meant,
            setting.origin(),
            setting.option().grammar().parse(meant));
    fixes.addAll(Fix.raise(corrected, MemorySize.ZERO));
    fixes.addAll(Fix.lower(corrected, MemorySize.ZERO));
    return fixes;
  }
}
