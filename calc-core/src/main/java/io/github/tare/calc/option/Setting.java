package io.github.tare.calc.option;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Objects;

/**
 * What an option is set to, by whom, and what that means.
 *
 * @param option the option
 * @param key the key as it was written, which may be an alias
 * @param text the value as it was written
 * @param origin where it was written; {@link Origin.BuiltIn} for the default
 * @param parsed the value, or why the text has none
 */
public record Setting<T>(
    OptionKey<T> option, String key, String text, Origin origin, Parsed<T> parsed) {
  public Setting {
    Objects.requireNonNull(option);
    Objects.requireNonNull(key);
    Objects.requireNonNull(text);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(parsed);
  }

  /** Whether somebody set it; false for a default. */
  public boolean isExplicit() {
    return !(origin instanceof Origin.BuiltIn);
  }

  /** Whether another option's key stands for this option, as legacy heap sizes do in Flink 1.x. */
  public boolean isStandIn() {
    return !key.equals(option.name()) && !option.aliases().contains(key);
  }

  /** Where it is, for a problem. */
  public Place place() {
    return new Place(key, text, origin);
  }

  /** The problem that its text has no value. */
  public Problem unreadable(Parsed.Unreadable<?> why) {
    return new Problem(
        ProblemCode.VALUE_UNREADABLE,
        Severity.ERROR,
        "%s: \"%s\" cannot be read: %s.".formatted(key, text, why.reason()),
        List.of(place()),
        why.hint());
  }
}
