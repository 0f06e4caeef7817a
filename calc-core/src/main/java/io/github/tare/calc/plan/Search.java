package io.github.tare.calc.plan;

import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Looks on a ladder for the lowest rung that works. What it knows lies between a rung that is too
 * near and one that is too far. Used once.
 *
 * <p>Where a rung fails, the planner says how much is missing; from two such answers follows the
 * rung where nothing would be, for the rules are linear in pieces. So a handful of plans is the
 * rule; {@link #PATIENCE}, and then twice the logarithm of what is left, are the bound.
 */
final class Search {
  private static final int PATIENCE = 48;

  private final Ladder ladder;
  private final boolean upwards;
  private final LongFunction<Answer> trial;
  private long near;
  private long far;
  private long missing;
  private boolean triedAnEnd;

  Search(Ladder ladder, LongFunction<Answer> trial) {
    this.ladder = ladder;
    this.upwards = ladder.step() > 0;
    this.trial = trial;
    this.far = ladder.rungs() + 1;
  }

  /** The amount at that rung, if any works; the first try is at the given amount. */
  OptionalLong from(long amount) {
    missing = Math.max(ladder.rungTo(amount), 1);
    long rung = inside(missing);
    for (int tries = 0; far - near > 1 && tries < PATIENCE; tries++) {
      Answer answer = at(rung);
      switch (answer.verdict()) {
        case WORKS -> {
          return OptionalLong.of(ladder.amount(nearest(rung)));
        }
        case NO_IDEA -> {
          return OptionalLong.empty();
        }
        case TOO_SMALL -> rung = upwards ? farther(rung, answer) : nearer(rung, answer);
        case TOO_LARGE -> rung = upwards ? nearer(rung, answer) : farther(rung, answer);
      }
    }
    return OptionalLong.empty();
  }

  /** Whether every rung is known to fail. */
  boolean isExhausted() {
    return far - near <= 1;
  }

  /** The last rung that is known to be too near; 0 for none. */
  long near() {
    return near;
  }

  /** On the line through the last two answers, or twice as far where there is none. */
  private long farther(long rung, Answer answer) {
    long before = missing;
    double step = rung - near;
    missing = Math.max(ladder.rungTo(answer.next()) - rung, 1);
    near = rung;
    double further =
        missing < before
            ? step * missing / (before - missing)
            : Math.max((double) missing, step * 2);
    return inside(rung + (long) Math.ceil(further));
  }

  private long nearer(long rung, Answer answer) {
    far = rung;
    return inside(ladder.rungTo(answer.next()));
  }

  /**
   * The rung itself, if it is there. If not, the end that it lies behind: where that fails too, it
   * is likely that none works. Only then the middle of what is left.
   */
  private long inside(long rung) {
    if (rung > near && rung < far) {
      return rung;
    }
    boolean anEnd = !triedAnEnd;
    triedAnEnd = true;
    long end = rung <= near ? near + 1 : far - 1;
    return anEnd ? end : near + (far - near) / 2;
  }

  /** Steps back from a rung that works, in strides that double until one fails. */
  private long nearest(long working) {
    long yes = working;
    long stride = 1;
    while (yes - near > 1) {
      long middle = near + (yes - near) / 2;
      long rung = Math.max(middle, yes - stride);
      if (at(rung).works()) {
        yes = rung;
        stride = Math.min(stride, yes) * 2;
      } else {
        near = rung;
        stride = yes;
      }
    }
    return yes;
  }

  private Answer at(long rung) {
    return trial.apply(ladder.amount(rung));
  }
}
