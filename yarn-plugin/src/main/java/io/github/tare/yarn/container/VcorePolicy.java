package io.github.tare.yarn.container;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many vcores a container asks for. Flink's rule: {@code taskmanager.cpu.cores}, else {@code
 * yarn.containers.vcores}, else one for each slot; a fraction goes up to the next whole vcore.
 *
 * @param cpuCores {@code taskmanager.cpu.cores}, where set
 * @param containerVcores {@code yarn.containers.vcores}, where set; Flink's default of -1 is unset
 * @param slots of one TaskExecutor
 */
public record VcorePolicy(OptionalDouble cpuCores, OptionalInt containerVcores, int slots) {
  public VcorePolicy {
    if (slots < 1) {
      throw new IllegalArgumentException("a TaskExecutor has a slot: " + slots);
    }
  }

  /** The vcores of one TaskExecutor's container, for example 2 where 1.5 CPU cores are asked. */
  public int workerVcores() {
    if (cpuCores.isPresent()) {
      return Math.max(1, (int) Math.ceil(cpuCores.getAsDouble()));
    }
    return containerVcores.isPresent() && containerVcores.getAsInt() > 0
        ? containerVcores.getAsInt()
        : slots;
  }
}
