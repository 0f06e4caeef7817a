package io.github.tare.calc.plan;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.Optional;

/** The options that both kinds of process have, each under its own keys. */
record ProcessKeys(
    OptionKey<MemorySize> processSize,
    OptionKey<MemorySize> flinkSize,
    OptionKey<MemorySize> metaspace,
    OptionKey<MemorySize> overheadMin,
    OptionKey<MemorySize> overheadMax,
    OptionKey<Fraction> overheadFraction,
    OptionKey<MemorySize> legacyHeap,
    OptionKey<Integer> legacyHeapMb) {
  private static final Map<String, Integer> USUAL =
      Map.of(
          TaskExecutorOptions.PROCESS_SIZE.name(), 1728,
          TaskExecutorOptions.FLINK_SIZE.name(), 1280,
          JobManagerOptions.PROCESS_SIZE.name(), 1600,
          JobManagerOptions.FLINK_SIZE.name(), 1152);

  private static final ProcessKeys TASK_EXECUTOR =
      new ProcessKeys(
          TaskExecutorOptions.PROCESS_SIZE,
          TaskExecutorOptions.FLINK_SIZE,
          TaskExecutorOptions.METASPACE,
          TaskExecutorOptions.OVERHEAD_MIN,
          TaskExecutorOptions.OVERHEAD_MAX,
          TaskExecutorOptions.OVERHEAD_FRACTION,
          TaskExecutorOptions.LEGACY_HEAP,
          TaskExecutorOptions.LEGACY_HEAP_MB);
  private static final ProcessKeys JOB_MANAGER =
      new ProcessKeys(
          JobManagerOptions.PROCESS_SIZE,
          JobManagerOptions.FLINK_SIZE,
          JobManagerOptions.METASPACE,
          JobManagerOptions.OVERHEAD_MIN,
          JobManagerOptions.OVERHEAD_MAX,
          JobManagerOptions.OVERHEAD_FRACTION,
          JobManagerOptions.LEGACY_HEAP,
          JobManagerOptions.LEGACY_HEAP_MB);

  /** Whether it sets total process or total Flink memory of either kind of process. */
  static boolean isTotal(OptionKey<?> option) {
    return isTotal(option.name());
  }

  /** The same of its name. */
  static boolean isTotal(String key) {
    return key.endsWith(".memory.process.size") || key.endsWith(".memory.flink.size");
  }

  /** What the configuration that Flink ships comes to, for a total that has to be set. */
  static Optional<MemorySize> usual(OptionKey<?> total) {
    return Optional.ofNullable(USUAL.get(total.name())).map(MemorySize::ofMebibytes);
  }

  static ProcessKeys of(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TASK_EXECUTOR;
      case JOB_MANAGER -> JOB_MANAGER;
    };
  }
}
