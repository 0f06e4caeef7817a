package io.github.tare.calc.jvm;

import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.Optional;

/**
 * What one part of a JVM takes of its overhead.
 *
 * @param name for people, for example {@code thread stacks}
 * @param jsonName for programs, for example {@code threadStacks}
 * @param usual what it is reckoned with
 * @param most what is reserved for it at the most; empty where nothing says
 * @param arithmetic how the usual number comes about
 */
public record NativeUse(
    String name, String jsonName, MemorySize usual, Optional<MemorySize> most, String arithmetic) {
  public NativeUse {
    Objects.requireNonNull(name);
    Objects.requireNonNull(jsonName);
    Objects.requireNonNull(usual);
    Objects.requireNonNull(most);
    Objects.requireNonNull(arithmetic);
  }
}
