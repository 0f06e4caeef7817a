package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.Parsed;
import java.util.List;

/** Values that cannot be read. */
final class Unreadables {
  private Unreadables() {}

  static <T> Finding error(Setting<T> setting, Parsed.Unreadable<T> unreadable) {
    return new Finding(
        ProblemCode.VALUE_UNREADABLE,
        Severity.ERROR,
        () -> message(setting, unreadable),
        List.of(setting),
        List.of(fix(setting, unreadable)),
        unreadable.correction().isPresent() ? "" : unreadable.hint());
  }

  private static Fix fix(Setting<?> setting, Parsed.Unreadable<?> unreadable) {
    return unreadable
        .correction()
        .map(correction -> Fix.set(setting.key(), correction))
        .orElseGet(() -> Fix.remove(setting));
  }

  static <T> String message(Setting<T> setting, Parsed.Unreadable<T> unreadable) {
    return setting.key()
        + ": \""
        + setting.text()
        + "\" cannot be read: "
        + unreadable.reason()
        + ".";
  }
}
