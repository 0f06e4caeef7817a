package io.github.tare.yarn.cluster;

import io.github.tare.calc.unit.MemorySize;

/**
 * How much of each resource there is, or may be asked for.
 *
 * @param memoryMebibytes 0 or more; YARN counts in MiB
 * @param vcores 0 or more
 */
public record ResourceLimits(long memoryMebibytes, int vcores) {
  public ResourceLimits {
    if (memoryMebibytes < 0 || vcores < 0) {
      throw new IllegalArgumentException(
          "a limit is not negative: " + memoryMebibytes + " MiB, " + vcores);
    }
  }

  /**
   * The memory.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  public MemorySize memory() {
    return MemorySize.ofMebibytes(memoryMebibytes);
  }
}
