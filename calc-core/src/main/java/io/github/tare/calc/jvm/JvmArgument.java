package io.github.tare.calc.jvm;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One computed JVM option.
 *
 * @param option up to its number, for example {@code -XX:MaxDirectMemorySize=}
 * @param size its number
 * @param covers the pools that it sums, in words
 * @param key the option that decided which; empty where none does
 * @param origin where that option was set
 */
public record JvmArgument(
    String option, MemorySize size, Supplier<String> covers, String key, Origin origin)
    implements Derivation {
  public JvmArgument {
    Objects.requireNonNull(option);
    Objects.requireNonNull(size);
    Objects.requireNonNull(covers);
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
  }

  /** The option alone, for example {@code -XX:MaxDirectMemorySize}. */
  public String name() {
    return option.endsWith("=") ? option.substring(0, option.length() - 1) : option;
  }

  /** The pools, for example {@code framework heap 128 MiB + task heap 384 MiB}. */
  @Override
  public String rule() {
    return covers.get();
  }

  /** As a JVM reads it, for example {@code -XX:MaxDirectMemorySize=268435458}. */
  @Override
  public String toString() {
    return option + size.bytes();
  }
}
