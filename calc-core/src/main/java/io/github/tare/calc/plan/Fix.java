package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;

/**
 * A change that may remove a problem; whether it does is found out by planning with it.
 *
 * @param kind what to do
 * @param key the key to change
 * @param bound the size to begin with; no meaning for a removal
 */
record Fix(Kind kind, String key, MemorySize bound) {
  Fix {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
    Objects.requireNonNull(bound);
  }

  /** What to do with a key. */
  enum Kind {
    /** Set it to the smallest size that works, not below the bound. */
    RAISE,
    /** Set it to the largest size that works, not above the bound. */
    LOWER,
    /** Take it out. */
    REMOVE
  }

  static Fix raise(Setting<?> setting, MemorySize atLeast) {
    return new Fix(Kind.RAISE, keyToChange(setting), atLeast);
  }

  static Fix lower(Setting<?> setting, MemorySize atMost) {
    return new Fix(Kind.LOWER, keyToChange(setting), atMost);
  }

  static Fix remove(Setting<?> setting) {
    return new Fix(Kind.REMOVE, setting.key(), MemorySize.ZERO);
  }

  /** An alias stays an alias; a legacy key, which stands for another option, gives way to it. */
  private static String keyToChange(Setting<?> setting) {
    return setting.option().aliases().contains(setting.key())
        ? setting.key()
        : setting.option().name();
  }
}
