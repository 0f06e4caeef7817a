package io.github.tare.calc.plan;

import java.util.Objects;

/**
 * One number of two plans.
 *
 * @param jsonName its name in JSON, for example {@code taskHeap}
 * @param displayName its name for people, for example {@code task heap}
 * @param before the number in the first plan, and why
 * @param after the number in the second plan, and why
 */
public record SizeDifference(
    String jsonName, String displayName, Derivation before, Derivation after) {
  public SizeDifference {
    Objects.requireNonNull(jsonName);
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }

  /** How much more there is in the second plan; negative where there is less. */
  public long bytes() {
    return after.size().bytes() - before.size().bytes();
  }
}
