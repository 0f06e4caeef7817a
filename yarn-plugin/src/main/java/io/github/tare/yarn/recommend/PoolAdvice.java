package io.github.tare.yarn.recommend;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.Optional;

/**
 * What to make of one pool.
 *
 * @param pool which one
 * @param budget what it had
 * @param seen the highest use of it that is certain; empty if that is not known
 * @param recommended what to give it
 * @param why the arithmetic, or why it stays as it was
 */
public record PoolAdvice(
    Pool pool, MemorySize budget, Optional<MemorySize> seen, MemorySize recommended, String why) {
  public PoolAdvice {
    Objects.requireNonNull(pool);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(seen);
    Objects.requireNonNull(recommended);
    Objects.requireNonNull(why);
  }

  static PoolAdvice of(Pool pool, MemorySize budget, Need need) {
    return new PoolAdvice(pool, budget, need.seen(), need.enough().orElse(budget), need.why());
  }

  boolean lowers() {
    return recommended.compareTo(budget) < 0;
  }

  /** Whether it is to be changed at all. */
  public boolean changes() {
    return !recommended.equals(budget);
  }

  /** As it was. */
  PoolAdvice kept(String because) {
    return new PoolAdvice(pool, budget, seen, budget, why + "; kept: " + because);
  }

  /** Larger than the use of it asks for. */
  PoolAdvice raised(MemorySize to, String because) {
    return new PoolAdvice(pool, budget, seen, to, why + "; " + because);
  }
}
