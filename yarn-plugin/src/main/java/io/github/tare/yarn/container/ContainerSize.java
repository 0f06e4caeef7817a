package io.github.tare.yarn.container;

import io.github.tare.calc.unit.MemorySize;

/**
 * What is asked of YARN for one container.
 *
 * @param memoryMebibytes 1 or more; YARN counts in MiB
 * @param vcores 1 or more
 */
public record ContainerSize(long memoryMebibytes, int vcores) {
  public ContainerSize {
    if (memoryMebibytes < 1 || vcores < 1) {
      throw new IllegalArgumentException(
          "a container has memory and vcores: " + memoryMebibytes + " MiB, " + vcores);
    }
  }

  /** The smallest container that holds a process: bytes go up to the next MiB, never down. */
  public static ContainerSize holding(MemorySize process, int vcores) {
    return new ContainerSize(process.mebibytesRoundedUp(), vcores);
  }
}
