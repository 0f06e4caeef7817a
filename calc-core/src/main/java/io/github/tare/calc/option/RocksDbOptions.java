package io.github.tare.calc.option;

import io.github.tare.calc.unit.MemorySize;

/**
 * The options about the memory of RocksDB, or of ForSt, which has the same under its own name.
 * Source: {@code RocksDBOptions}, {@code RocksDBConfigurableOptions} and {@code PredefinedOptions};
 * {@code ForStOptions} and {@code ForStConfigurableOptions}.
 *
 * @param prefix {@code state.backend.rocksdb.} or {@code state.backend.forst.}
 * @param usualCount the default of {@link #writeBufferCount}
 * @param usualCache the default of {@link #blockCacheSize}
 */
public record RocksDbOptions(String prefix, String usualCount, String usualCache) {
  /** RocksDB's. */
  public static final RocksDbOptions ROCKSDB =
      new RocksDbOptions("state.backend.rocksdb.", "2", "8mb");

  /** ForSt's, from Flink 2.0. */
  public static final RocksDbOptions FORST = new RocksDbOptions("state.backend.forst.", "2", "8mb");

  /** The name of a set of defaults for RocksDB. */
  public static final OptionKey<String> PREDEFINED =
      OptionKey.text("state.backend.rocksdb.predefined-options").withDefault("DEFAULT");

  /** The same options with the defaults of a predefined set; of these one changes any. */
  public RocksDbOptions predefined(String name) {
    return name.equalsIgnoreCase("SPINNING_DISK_OPTIMIZED_HIGH_MEM")
        ? new RocksDbOptions(prefix, "4", "256mb")
        : this;
  }

  /** A fixed budget for each slot; wins over all else. */
  public OptionKey<MemorySize> fixedPerSlot() {
    return OptionKey.size(prefix + "memory.fixed-per-slot");
  }

  /** Whether the slot's managed memory is the budget. */
  public OptionKey<Boolean> managed() {
    return OptionKey.truth(prefix + "memory.managed").withDefault("true");
  }

  /**
   * A fixed budget for all slots of a TaskExecutor; counts only where neither of the others does.
   */
  public OptionKey<MemorySize> fixedPerTaskExecutor() {
    return OptionKey.size(prefix + "memory.fixed-per-tm");
  }

  /** The share of the budget that write buffers may take. */
  public OptionKey<Double> writeBufferRatio() {
    return OptionKey.decimal(prefix + "memory.write-buffer-ratio").withDefault("0.5");
  }

  /** The share of the block cache that indexes and filters have to themselves. */
  public OptionKey<Double> highPriorityRatio() {
    return OptionKey.decimal(prefix + "memory.high-prio-pool-ratio").withDefault("0.1");
  }

  /** The size of one write buffer. */
  public OptionKey<MemorySize> writeBufferSize() {
    return OptionKey.size(prefix + "writebuffer.size").withDefault("64mb");
  }

  /** The most write buffers of one state. */
  public OptionKey<Integer> writeBufferCount() {
    return OptionKey.integer(prefix + "writebuffer.count").withDefault(usualCount);
  }

  /** The block cache of one state, where no budget bounds them all. */
  public OptionKey<MemorySize> blockCacheSize() {
    return OptionKey.size(prefix + "block.cache-size").withDefault(usualCache);
  }
}
