package io.github.tare.calc.plan;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;

/** One number of a plan, and why it is what it is. */
public interface Derivation {
  /** The number. */
  MemorySize size();

  /**
   * What made it, in words and arithmetic, for example {@code 10 % of 1.5 GiB}. Put together only
   * now: most plans are never explained.
   */
  String rule();

  /** The option that decided it, in Flink's spelling; empty where only a rule did. */
  String key();

  /** Where that option was set; {@link Origin.Derived} where only a rule decided. */
  Origin origin();

  /** How a share of a whole was held within its range: there, an end of the range decided. */
  default Cap cap() {
    if (key().endsWith(".min")) {
      return Cap.MINIMUM;
    }
    return key().endsWith(".max") ? Cap.MAXIMUM : Cap.NONE;
  }

  /** The end of a range that a number was moved to. */
  enum Cap {
    /** It is what its rule asks for. */
    NONE,
    /** Its rule asks for less. */
    MINIMUM,
    /** Its rule asks for more. */
    MAXIMUM
  }
}
