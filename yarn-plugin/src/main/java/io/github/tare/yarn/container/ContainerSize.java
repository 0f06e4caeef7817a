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

  /** This one with other resources, by the names of their types. */
  public ContainerSize with(SortedMap<String, Long> resources) {
    return new ContainerSize(memoryMebibytes, vcores, resources);
  }

  /** Whether another container is as large in everything. */
  public boolean fitsIn(ContainerSize other) {
    return memoryMebibytes <= other.memoryMebibytes
        && vcores <= other.vcores
        && others.entrySet().stream()
            .allMatch(one -> one.getValue() <= other.others.getOrDefault(one.getKey(), 0L));
  }

  /** For people, for example {@code 1728 MiB, 2 vcores, 1 yarn.io/gpu}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(memoryMebibytes).append(" MiB, ").append(vcores).append(" vcore");
    text.append(vcores == 1 ? "" : "s");
    others.forEach((type, amount) -> text.append(", ").append(amount).append(' ').append(type));
    return text.toString();
  }
}
