package io.github.tare.yarn.launch;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the worker that Flink derived in the master with the one that was planned. */
public final class WorkerComparison {
  private static final double SAME_CPU = 1e-6;

  private WorkerComparison() {}

  /**
   * Every difference with both numbers, or empty if there is none. For example {@code the worker
   * that Flink derived differs from the plan that was checked and requested: network is 64.00 MiB
   * (67108864 bytes) and was planned as 128.00 MiB (134217730 bytes)}.
   */
  public static Optional<String> difference(WorkerSpec derived, WorkerSpec planned) {
    List<String> differences = new ArrayList<>();
    for (Pool pool : Pool.values()) {
      String is = text(derived.pools().get(pool));
      String was = text(planned.pools().get(pool));
      add(differences, pool.displayName(), is, was);
    }
    if (Math.abs(derived.cpuCores() - planned.cpuCores()) > SAME_CPU) {
      add(differences, "CPU cores", "" + derived.cpuCores(), "" + planned.cpuCores());
    }
    add(differences, "number of slots", "" + derived.slots(), "" + planned.slots());
    add(
        differences,
        "external resources",
        "" + derived.externalResources(),
        "" + planned.externalResources());
    return differences.isEmpty() ? Optional.empty() : Optional.of(sentence(differences));
  }

  private static void add(List<String> differences, String what, String is, String was) {
    if (!is.equals(was)) {
      differences.add(what + " is " + is + " and was planned as " + was);
    }
  }

  private static String sentence(List<String> differences) {
    return "the worker that Flink derived differs from the plan that was checked and requested: "
        + String.join("; ", differences);
  }

  private static String text(@Nullable MemorySize size) {
    return size == null
        ? "none"
        : String.format(Locale.ROOT, "%.2f MiB (%d bytes)", size.bytes() / 1048576.0, size.bytes());
  }
}
