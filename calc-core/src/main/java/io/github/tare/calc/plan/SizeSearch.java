package io.github.tare.calc.plan;

import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for the size that works and is nearest to where it began: in whole mebibytes, because
 * people prefer them, or to the byte where no mebibyte works. Used once.
 */
final class SizeSearch {
  private static final int PATIENCE = 60;

  private final Function<MemorySize, Answer> planner;
  private long tooSmall = -1;
  private long tooLarge = Long.MAX_VALUE;
  private long step = 1;

  SizeSearch(Function<MemorySize, Answer> planner) {
    this.planner = planner;
  }

  /** The size to set, if one was found. */
  Optional<MemorySize> from(Fix fix) {
    long size = fix.bound().bytes();
    for (int tries = 0; tries < PATIENCE && size > tooSmall && size < tooLarge; tries++) {
      Answer answer = at(size);
      switch (answer.verdict()) {
        case WORKS -> {
          return Optional.of(nearest(fix.kind(), size));
        }
        case NO_IDEA -> {
          return Optional.empty();
        }
        case TOO_SMALL -> size = above(size, answer.next().bytes());
        case TOO_LARGE -> size = below(size, answer.next().bytes());
      }
    }
    return Optional.empty();
  }

  /** The larger of what was asked for and twice the last step, or the middle of what is left. */
  private long above(long size, long asked) {
    tooSmall = size;
    step = Math.max(asked - size, Math.min(step, Long.MAX_VALUE / 4) * 2);
    return tooLarge - size > step ? size + step : middle(tooSmall, tooLarge);
  }

  private long below(long size, long asked) {
    tooLarge = size;
    step = Math.max(size - asked, Math.min(step, Long.MAX_VALUE / 4) * 2);
    return size - tooSmall > step ? size - step : middle(tooSmall, tooLarge);
  }

  private MemorySize nearest(Fix.Kind kind, long working) {
    return kind == Fix.Kind.RAISE ? smallest(working) : largest(working);
  }

  private MemorySize smallest(long working) {
    long yes = MemorySize.ofBytes(working).mebibytesRoundedUp();
    if (!works(yes)) {
      return MemorySize.ofBytes(working);
    }
    long no = tooSmall < 0 ? yes - 1 : tooSmall / MemorySize.MEBIBYTE;
    return between(no, yes);
  }

  private MemorySize largest(long working) {
    long yes = working / MemorySize.MEBIBYTE;
    if (yes == 0 || !works(yes)) {
      return MemorySize.ofBytes(working);
    }
    long no =
        tooLarge == Long.MAX_VALUE ? yes + 1 : MemorySize.ofBytes(tooLarge).mebibytesRoundedUp();
    return between(no, yes);
  }

  /** The last that works on the way from one that does to one that does not. */
  private MemorySize between(long failing, long working) {
    long no = failing;
    long yes = working;
    while (Math.abs(yes - no) > 1) {
      long middle = middle(no, yes);
      if (works(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return MemorySize.ofMebibytes(yes);
  }

  private static long middle(long one, long other) {
    return one + (other - one) / 2;
  }

  private boolean works(long mebibytes) {
    return mebibytes <= Long.MAX_VALUE / MemorySize.MEBIBYTE
        && at(mebibytes * MemorySize.MEBIBYTE).works();
  }

  private Answer at(long bytes) {
    return planner.apply(MemorySize.ofBytes(bytes));
  }
}
