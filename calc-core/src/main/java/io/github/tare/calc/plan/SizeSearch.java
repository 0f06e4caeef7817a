package io.github.tare.calc.plan;

import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for a size that works, next to a bound: whole mebibytes first, because people prefer them,
 * and the bound to the byte where no mebibyte fits.
 */
final class SizeSearch {
  /** Past 8 TiB nobody looks. */
  private static final long FARTHEST = 1L << 23;

  private final Predicate<MemorySize> works;

  SizeSearch(Predicate<MemorySize> works) {
    this.works = works;
  }

  Optional<MemorySize> find(Fix fix) {
    Optional<MemorySize> whole =
        fix.kind() == Fix.Kind.RAISE ? atLeast(fix.bound()) : atMost(fix.bound());
    return whole.or(() -> Optional.of(fix.bound()).filter(works));
  }

  private Optional<MemorySize> atLeast(MemorySize bound) {
    long start = bound.mebibytesRoundedUp();
    long step = 0;
    while (start + step <= FARTHEST && !works(start + step)) {
      step = Math.max(1, step * 2);
    }
    return start + step > FARTHEST
        ? Optional.empty()
        : Optional.of(between(start + step / 2, start + step));
  }

  private Optional<MemorySize> atMost(MemorySize bound) {
    long start = bound.bytes() / MemorySize.MEBIBYTE;
    long step = 0;
    while (start - step >= 0 && !works(start - step)) {
      step = Math.max(1, step * 2);
    }
    return start - step < 0
        ? Optional.empty()
        : Optional.of(between(start - step / 2, start - step));
  }

  /**
   * The first that works on the way from one that does not, or is tried again, to one that does.
   */
  private MemorySize between(long failing, long working) {
    long no = failing;
    long yes = working;
    while (Math.abs(yes - no) > 1) {
      long middle = no + (yes - no) / 2;
      if (works(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return MemorySize.ofMebibytes(no != yes && works(no) ? no : yes);
  }

  private boolean works(long mebibytes) {
    return works.test(MemorySize.ofMebibytes(mebibytes));
  }
}
