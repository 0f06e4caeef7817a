package io.github.tare.calc.option;

import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;

/**
 * The TaskExecutor's options that decide about memory, as one Flink version has them. Source:
 * {@code TaskManagerOptions} and {@code NettyShuffleEnvironmentOptions}.
 *
 * @param version whose options
 */
public record TaskExecutorOptions(FlinkVersion version) {
  public static final OptionKey<MemorySize> PROCESS_SIZE =
      OptionKey.size("taskmanager.memory.process.size");
  public static final OptionKey<MemorySize> FLINK_SIZE =
      OptionKey.size("taskmanager.memory.flink.size");
  public static final OptionKey<MemorySize> FRAMEWORK_HEAP =
      OptionKey.size("taskmanager.memory.framework.heap.size").withDefault("128m");
  public static final OptionKey<MemorySize> FRAMEWORK_OFF_HEAP =
      OptionKey.size("taskmanager.memory.framework.off-heap.size").withDefault("128m");
  public static final OptionKey<MemorySize> TASK_HEAP =
      OptionKey.size("taskmanager.memory.task.heap.size");
  public static final OptionKey<MemorySize> TASK_OFF_HEAP =
      OptionKey.size("taskmanager.memory.task.off-heap.size").withDefault("0b");
  public static final OptionKey<MemorySize> MANAGED_SIZE =
      OptionKey.size("taskmanager.memory.managed.size", "taskmanager.memory.size");
  public static final OptionKey<Fraction> MANAGED_FRACTION =
      OptionKey.fraction("taskmanager.memory.managed.fraction").withDefault("0.4");
  public static final OptionKey<MemorySize> NETWORK_MIN =
      OptionKey.size("taskmanager.memory.network.min", "taskmanager.network.memory.min")
          .withDefault("64m");
  public static final OptionKey<Fraction> NETWORK_FRACTION =
      OptionKey.fraction(
              "taskmanager.memory.network.fraction", "taskmanager.network.memory.fraction")
          .withDefault("0.1");
  public static final OptionKey<MemorySize> METASPACE =
      OptionKey.size("taskmanager.memory.jvm-metaspace.size").withDefault("256m");
  public static final OptionKey<MemorySize> OVERHEAD_MIN =
      OptionKey.size("taskmanager.memory.jvm-overhead.min").withDefault("192m");
  public static final OptionKey<MemorySize> OVERHEAD_MAX =
      OptionKey.size("taskmanager.memory.jvm-overhead.max").withDefault("1g");
  public static final OptionKey<Fraction> OVERHEAD_FRACTION =
      OptionKey.fraction("taskmanager.memory.jvm-overhead.fraction").withDefault("0.1");
  public static final OptionKey<Integer> SLOTS =
      OptionKey.integer("taskmanager.numberOfTaskSlots").withDefault("1");
  public static final OptionKey<Double> CPU_CORES = OptionKey.decimal("taskmanager.cpu.cores");

  /** How long one network buffer is; only {@link #NETWORK_BUFFERS} needs it here. */
  public static final OptionKey<MemorySize> SEGMENT_SIZE =
      OptionKey.size("taskmanager.memory.segment-size").withDefault("32k");

  /** Flink 1.x: network memory as a number of buffers. */
  public static final OptionKey<Integer> NETWORK_BUFFERS =
      OptionKey.integer("taskmanager.network.numberOfBuffers");

  /** Flink 1.x: what was once the heap; what it means now depends on who plans. */
  public static final OptionKey<MemorySize> LEGACY_HEAP = OptionKey.size("taskmanager.heap.size");

  /** Flink 1.x: the same in mebibytes. */
  public static final OptionKey<Integer> LEGACY_HEAP_MB = OptionKey.integer("taskmanager.heap.mb");

  private static final OptionKey<MemorySize> NETWORK_MAX =
      OptionKey.size("taskmanager.memory.network.max", "taskmanager.network.memory.max")
          .withDefault(Long.MAX_VALUE + "b");
  private static final OptionKey<MemorySize> OLD_NETWORK_MAX = NETWORK_MAX.withDefault("1g");

  /** 1 GiB until Flink 1.16, then no limit. */
  public OptionKey<MemorySize> networkMax() {
    return version.isAtLeast(1, 17) ? NETWORK_MAX : OLD_NETWORK_MAX;
  }

  /** Every option that this version reads. */
  public List<OptionKey<?>> all() {
    List<OptionKey<?>> current =
        List.of(
            PROCESS_SIZE,
            FLINK_SIZE,
            FRAMEWORK_HEAP,
            FRAMEWORK_OFF_HEAP,
            TASK_HEAP,
            TASK_OFF_HEAP,
            MANAGED_SIZE,
            MANAGED_FRACTION,
            NETWORK_MIN,
            networkMax(),
            NETWORK_FRACTION,
            METASPACE,
            OVERHEAD_MIN,
            OVERHEAD_MAX,
            OVERHEAD_FRACTION,
            SLOTS,
            CPU_CORES,
            SEGMENT_SIZE);
    return version.isAtLeast(2, 0) ? current : OptionKeys.join(current, legacy());
  }

  private static List<OptionKey<?>> legacy() {
    return List.of(NETWORK_BUFFERS, LEGACY_HEAP, LEGACY_HEAP_MB);
  }
}
