package io.github.tare.calc.plan;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;

/**
 * One number of a plan, and why it is what it is.
 *
 * @param size the number
 * @param rule what made it, in words and arithmetic, for example {@code 10 % of 1.5 GiB}
 * @param key the option that decided it, in Flink's spelling; empty where only a rule did
 * @param origin where that option was set; {@link Origin.Derived} where only a rule decided
 */
public record Derivation(MemorySize size, String rule, String key, Origin origin) {
  public Derivation {
    Objects.requireNonNull(size);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
  }
}
