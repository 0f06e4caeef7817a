package io.github.tare.calc.plan;

/**
 * The amounts that a key can be changed to, in equal steps away from where it stands: rung 1 is the
 * smallest change.
 *
 * @param first the amount at rung 1; no meaning where there are no rungs
 * @param step from one rung to the next; negative where it leads down
 * @param rungs how many there are
 */
record Ladder(long first, long step, long rungs) {

  /** Every multiple of the quantity's step above an amount. */
  static Ladder up(Quantity quantity, long from) {
    long step = quantity.step();
    return new Ladder((from / step + 1) * step, step, quantity.largest() / step - from / step);
  }

  /** Every multiple of the quantity's step below an amount, except zero. */
  static Ladder down(Quantity quantity, long from) {
    long below = Math.max(from - 1, 0) / quantity.step();
    return new Ladder(below * quantity.step(), -quantity.step(), below);
  }

  /** Every amount between two that are themselves no candidates. */
  static Ladder between(long from, long end) {
    int step = end > from ? 1 : -1;
    return new Ladder(from + step, step, Math.max(Math.abs(end - from) - 1, 0));
  }

  long amount(long rung) {
    return first + (rung - 1) * step;
  }

  /** The first rung that is at an amount or past it. */
  long rungTo(long amount) {
    long beyond = amount - first;
    return beyond / step + (beyond % step == 0 ? 1 : 2);
  }
}
