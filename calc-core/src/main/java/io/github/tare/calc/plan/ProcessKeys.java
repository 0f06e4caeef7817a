package io.github.tare.calc.plan;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;

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
    return option.name().endsWith(".memory.process.size")
        || option.name().endsWith(".memory.flink.size");
  }

  static ProcessKeys of(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TASK_EXECUTOR;
      case JOB_MANAGER -> JOB_MANAGER;
    };
  }
}
