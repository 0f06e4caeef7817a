package io.github.tare.calc.option;

import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;

/**
 * The JobManager's options that decide about memory, as one Flink version has them. Source: {@code
 * org.apache.flink.configuration.JobManagerOptions}.
 *
 * @param version whose options
 */
public record JobManagerOptions(FlinkVersion version) {
  public static final OptionKey<MemorySize> PROCESS_SIZE =
      OptionKey.size("jobmanager.memory.process.size");
  public static final OptionKey<MemorySize> FLINK_SIZE =
      OptionKey.size("jobmanager.memory.flink.size");
  public static final OptionKey<MemorySize> HEAP = OptionKey.size("jobmanager.memory.heap.size");
  public static final OptionKey<MemorySize> OFF_HEAP =
      OptionKey.size("jobmanager.memory.off-heap.size").withDefault("128m");
  public static final OptionKey<Boolean> DIRECT_LIMIT =
      OptionKey.truth("jobmanager.memory.enable-jvm-direct-memory-limit").withDefault("false");
  public static final OptionKey<MemorySize> METASPACE =
      OptionKey.size("jobmanager.memory.jvm-metaspace.size").withDefault("256m");
  public static final OptionKey<MemorySize> OVERHEAD_MIN =
      OptionKey.size("jobmanager.memory.jvm-overhead.min").withDefault("192m");
  public static final OptionKey<MemorySize> OVERHEAD_MAX =
      OptionKey.size("jobmanager.memory.jvm-overhead.max").withDefault("1g");
  public static final OptionKey<Fraction> OVERHEAD_FRACTION =
      OptionKey.fraction("jobmanager.memory.jvm-overhead.fraction").withDefault("0.1");

  /** Flink 1.x: what was once the heap; what it means now depends on who plans. */
  public static final OptionKey<MemorySize> LEGACY_HEAP = OptionKey.size("jobmanager.heap.size");

  /** Flink 1.x: the same in mebibytes. */
  public static final OptionKey<Integer> LEGACY_HEAP_MB = OptionKey.integer("jobmanager.heap.mb");

  /** Every option that this version reads. */
  public List<OptionKey<?>> all() {
    List<OptionKey<?>> current =
        List.of(
            PROCESS_SIZE,
            FLINK_SIZE,
            HEAP,
            OFF_HEAP,
            DIRECT_LIMIT,
            METASPACE,
            OVERHEAD_MIN,
            OVERHEAD_MAX,
            OVERHEAD_FRACTION);
    return version.isAtLeast(2, 0)
        ? current
        : OptionKeys.join(current, List.of(LEGACY_HEAP, LEGACY_HEAP_MB));
  }
}
