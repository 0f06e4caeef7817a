package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;

/**
 * How large a job and Flink's cluster around it are to be. Defaults are those of Flink's {@code
 * CoreOptions} and {@code ResourceManagerOptions}.
 *
 * @param parallelism {@code parallelism.default}, 1 or more; Flink's -1, which leaves it to the
 *     job, counts as its default of 1
 * @param redundant {@code slotmanager.redundant-taskmanager-num}: TaskExecutors beside those whose
 *     slots are taken, default 0
 * @param least what Flink's cluster has even if no job asks for it
 * @param most what it never goes beyond
 */
public record Scale(
    Sourced<Integer> parallelism, Sourced<Integer> redundant, Bound least, Bound most) {
  public static final String PARALLELISM = "parallelism.default";
  public static final String MOST_SLOTS = "slotmanager.number-of-slots.max";
  public static final String MOST_CORES = "slotmanager.max-total-resource.cpu";
  public static final String MOST_MEMORY = "slotmanager.max-total-resource.memory";
  private static final Origin FLINK = new Origin.BuiltIn("Flink");

  /**
   * A bound of Flink's cluster. Where cores or memory are not set, the slots stand for them.
   *
   * @param slots of all TaskExecutors together, 0 or more
   * @param cores of all TaskExecutors together
   * @param memory that their slots have together: task heap, task off-heap, network and managed
   */
  public record Bound(
      Optional<Sourced<Integer>> slots,
      Optional<Sourced<Double>> cores,
      Optional<Sourced<MemorySize>> memory) {}

  static Scale read(TypedValues values) {
    return new Scale(
        values
            .integer(PARALLELISM, -1)
            .filter(parallelism -> parallelism.value() > 0)
            .orElse(new Sourced<>(1, FLINK)),
        values.integer("slotmanager.redundant-taskmanager-num", 0).orElse(new Sourced<>(0, FLINK)),
        new Bound(
            values.integer("slotmanager.number-of-slots.min", 0),
            values.decimal("slotmanager.min-total-resource.cpu"),
            values.size("slotmanager.min-total-resource.memory")),
        new Bound(
            values.integer(MOST_SLOTS, 0), values.decimal(MOST_CORES), values.size(MOST_MEMORY)));
  }
}
