package io.github.tare.calc.managed;

import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.unit.MemorySize;
import java.util.Objects;
import java.util.Optional;

/**
 * How the memory of RocksDB, or of ForSt, is bounded.
 *
 * @param store {@code RocksDB} or {@code ForSt}
 * @param limit which of the four ways applies, and to what
 * @param budget how the limit is split; empty where there is none, or where a ratio makes no sense
 * @param perState what each state takes for itself where nothing bounds them all
 */
public record RocksDbMemory(
    String store, Limit limit, Optional<RocksDbBudget> budget, PerState perState) {
  public RocksDbMemory {
    Objects.requireNonNull(store);
    Objects.requireNonNull(limit);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(perState);
  }

  /** What it takes in all slots outside managed memory, with one state in each if unbounded. */
  public MemorySize outside(int slots) {
    return switch (limit.bound()) {
      case MANAGED -> MemorySize.ZERO;
      case FIXED_PER_SLOT -> limit.size().saturatedTimes(slots);
      case FIXED_PER_TASK_EXECUTOR -> limit.size();
      case UNBOUNDED -> perState.together().saturatedTimes(slots);
    };
  }

  /** The ways to bound it, in the order in which Flink looks. */
  public enum Bound {
    /** A fixed budget for each slot, outside managed memory. */
    FIXED_PER_SLOT("fixedPerSlot"),
    /** The state backend's share of the slot's managed memory. */
    MANAGED("managed"),
    /** A fixed budget for all slots together, outside managed memory. */
    FIXED_PER_TASK_EXECUTOR("fixedPerTaskManager"),
    /** None: each state takes what its own settings say. */
    UNBOUNDED("unbounded");

    private final String jsonName;

    Bound(String jsonName) {
      this.jsonName = jsonName;
    }

    /** Its name in JSON, for example {@code fixedPerSlot}. */
    public String jsonName() {
      return jsonName;
    }
  }

  /**
   * A limit.
   *
   * @param bound which way
   * @param total how much, and why; empty where nothing bounds it
   */
  public record Limit(Bound bound, Optional<Derivation> total) {
    /** How much; nothing where nothing bounds it. */
    MemorySize size() {
      return total.map(Derivation::size).orElse(MemorySize.ZERO);
    }
  }

  /**
   * What one state of one operator takes in one slot.
   *
   * @param writeBuffer the size of one write buffer
   * @param writeBuffers how many of them at the most
   * @param blockCache its own block cache
   */
  public record PerState(MemorySize writeBuffer, int writeBuffers, MemorySize blockCache) {
    /** All of it; 2^63 - 1 bytes where it is more. */
    public MemorySize together() {
      return writeBuffer.saturatedTimes(writeBuffers).saturatedPlus(blockCache);
    }
  }
}
