package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;

/**
 * A change of one key that may remove a problem; whether it does is found out by planning with it.
 */
sealed interface Fix permits Outright, Shift {

  /** The change that works, if one does. */
  Optional<Remedy> working(Trial trial);

  /** The change to begin with, whether or not it works. */
  Remedy first();

  /** What else to say about the change; empty for nothing. */
  default String remark() {
    return "";
  }

  /** Takes a key out, so that the default counts. */
  static Fix remove(Setting<?> setting) {
    String fallback =
        setting.option().defaultText().map(text -> " (its default is " + text + ")").orElse("");
    return new Outright(Remedy.remove(setting.key()), fallback);
  }

  /** Takes out a key that has no effect. */
  static Fix drop(Setting<?> setting) {
    return new Outright(Remedy.remove(setting.key()), "");
  }

  /** Gives a key exactly this value. */
  static Fix set(String key, String value) {
    return new Outright(Remedy.set(key, value), "");
  }

  /** Sets a key that says nothing yet to this size or, if need be, a larger one. */
  static Fix add(String key, MemorySize atLeast) {
    long bytes = atLeast.bytes();
    return new Shift(key, Quantity.SIZE, Shift.Direction.UP, Math.max(bytes - 1, 0), bytes);
  }

  /** Lowers a fraction that is a whole or more to a share of it. */
  static Fix lowerFromTheWhole(Setting<Fraction> setting) {
    long whole = Quantity.SHARE.largest() + 1;
    return new Shift(
        setting.key(), Quantity.SHARE, Shift.Direction.DOWN, whole, Quantity.SHARE.largest());
  }

  /** Raises a setting, by about so much where it is a size. */
  static List<Fix> raise(Setting<?> setting, MemorySize by) {
    return Shift.of(setting, Shift.Direction.UP, by.bytes());
  }

  /** Lowers a setting, by about so much where it is a size. */
  static List<Fix> lower(Setting<?> setting, MemorySize by) {
    return Shift.of(setting, Shift.Direction.DOWN, by.bytes());
  }
}
