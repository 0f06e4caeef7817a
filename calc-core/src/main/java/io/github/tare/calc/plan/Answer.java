package io.github.tare.calc.plan;

import io.github.tare.calc.unit.MemorySize;

/**
 * What planning with a size said about it.
 *
 * @param verdict whether it works, or where to look next
 * @param next the size that was asked for instead; no meaning where it works or nothing is known
 */
record Answer(Verdict verdict, MemorySize next) {
  static final Answer WORKS = new Answer(Verdict.WORKS, MemorySize.ZERO);
  static final Answer NO_IDEA = new Answer(Verdict.NO_IDEA, MemorySize.ZERO);

  /** Whether a size works, or on which side of it one that does must lie. */
  enum Verdict {
    WORKS,
    TOO_SMALL,
    TOO_LARGE,
    NO_IDEA
  }

  boolean works() {
    return verdict == Verdict.WORKS;
  }
}
