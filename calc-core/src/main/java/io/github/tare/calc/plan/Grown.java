package io.github.tare.calc.plan;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;

/**
 * A number that was raised after its rule had made it; the rule and its origin stay known.
 *
 * @param before as its rule made it
 * @param by how much
 * @param why the end of a sentence, for example {@code to fill its container of 2 GiB}
 */
record Grown(Derivation before, MemorySize by, String why) implements Derivation {
  @Override
  public MemorySize size() {
    return before.size().plus(by);
  }

  @Override
  public String rule() {
    return before.rule() + ", grown by " + MemorySizeText.rounded(by) + " " + why;
  }

  @Override
  public String key() {
    return before.key();
  }

  @Override
  public Origin origin() {
    return before.origin();
  }

  /** It is not at the end of its range any more. */
  @Override
  public Cap cap() {
    return Cap.NONE;
  }
}
