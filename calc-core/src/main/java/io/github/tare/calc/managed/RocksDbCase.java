package io.github.tare.calc.managed;

import io.github.tare.calc.managed.RocksDbMemory.Bound;
import io.github.tare.calc.option.RocksDbOptions;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;

/**
 * RocksDB's memory, and all that it is held against.
 *
 * @param plan of the TaskExecutor
 * @param slot of that plan
 * @param fraction of a slot's managed memory that is the state backend's
 * @param memory how RocksDB is bounded
 * @param keys its options
 * @param readings where they were read
 */
record RocksDbCase(
    MemoryPlan plan,
    SlotShare slot,
    double fraction,
    RocksDbMemory memory,
    RocksDbOptions keys,
    Readings readings) {

  String store() {
    return memory.store();
  }

  Bound bound() {
    return memory.limit().bound();
  }

  /** The budget; nothing where there is none. */
  MemorySize budget() {
    return memory.limit().size();
  }

  /** The state backend's share of managed memory in all slots. */
  MemorySize share() {
    return slot.managed(fraction).saturatedTimes(slot.slots());
  }

  /** What a fixed budget takes in all slots. */
  MemorySize taken() {
    return memory.outside(slot.slots());
  }

  MemorySize overhead() {
    return plan.size(Pool.JVM_OVERHEAD);
  }
}
