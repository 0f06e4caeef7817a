package io.github.tare.yarn.container;

import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked of YARN for one container.
 *
 * @param memoryMebibytes 1 or more; YARN counts in MiB
 * @param vcores 1 or more
 * @param others by the name of the resource type, for example 2 of {@code yarn.io/gpu}; 1 or more
 */
public record ContainerSize(long memoryMebibytes, int vcores, SortedMap<String, Long> others) {
  public ContainerSize {
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    if (memoryMebibytes < 1 || vcores < 1 || others.values().stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException(
          "a container has memory and vcores: "
              + memoryMebibytes
              + " MiB, "
              + vcores
              + ", "
              + others);
    }
  }

  /** Memory and vcores alone. */
  public ContainerSize(long memoryMebibytes, int vcores) {
    this(memoryMebibytes, vcores, new TreeMap<>(Map.of()));
  }

  /** The smallest container that holds a process: bytes go up to the next MiB, never down. */
  public static ContainerSize holding(MemorySize process, int vcores) {
    return new ContainerSize(process.mebibytesRoundedUp(), vcores);
  }
}
