package io.github.tare.calc.plan;

/**
 * What planning with an amount said about it.
 *
 * @param verdict whether it works, or where to look next
 * @param next the amount that was asked for instead; no meaning where it works or nothing is known
 */
record Answer(Verdict verdict, long next) {
  static final Answer WORKS = new Answer(Verdict.WORKS, 0);
  static final Answer NO_IDEA = new Answer(Verdict.NO_IDEA, 0);

  /** Whether an amount works, or on which side of it one that does must lie. */
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
