package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.Optional;

/**
 * How much memory was meant, and how much there was.
 *
 * @param budget what was meant; empty if the recording does not say
 * @param last in the last second, at the least; empty if it was not known
 * @param highest over the whole run, at the least
 */
public record Use(
    Optional<MemorySize> budget, Optional<MemorySize> last, Optional<MemorySize> highest) {
  public Use {
    Objects.requireNonNull(budget);
    Objects.requireNonNull(last);
    Objects.requireNonNull(highest);
  }

  /** The most that it certainly was; zero if nothing is known. */
  public MemorySize peak() {
    MemorySize one = last.orElse(MemorySize.ZERO);
    MemorySize other = highest.orElse(MemorySize.ZERO);
    return one.compareTo(other) > 0 ? one : other;
  }

  /** By how much that was above the budget; zero if it was not. */
  public MemorySize over() {
    return budget
        .filter(limit -> peak().compareTo(limit) > 0)
        .map(limit -> peak().minus(limit))
        .orElse(MemorySize.ZERO);
  }

  /** Whether it certainly was above its budget. */
  public boolean isOver() {
    return over().bytes() > 0;
  }
}
