package io.github.tare.calc.migrate;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;

/** {@code heap.size} and {@code heap.mb}, which were never the size of a heap alone. */
final class HeapSizes {
  private final Ledger ledger;
  private final PlanningMode mode;
  private final ProcessKind process;

  HeapSizes(Ledger ledger, ProcessKind process, PlanningMode mode) {
    this.ledger = ledger;
    this.process = process;
    this.mode = mode;
  }

  static OptionKey<MemorySize> inUnits(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TaskExecutorOptions.LEGACY_HEAP;
      case JOB_MANAGER -> JobManagerOptions.LEGACY_HEAP;
    };
  }

  static OptionKey<Integer> inMebibytes(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TaskExecutorOptions.LEGACY_HEAP_MB;
      case JOB_MANAGER -> JobManagerOptions.LEGACY_HEAP_MB;
    };
  }

  /** What it is called today, as Flink's own fallback had it. */
  static OptionKey<MemorySize> successor(ProcessKind process, PlanningMode mode) {
    boolean container = mode == PlanningMode.CONTAINER;
    return switch (process) {
      case TASK_EXECUTOR ->
          container ? TaskExecutorOptions.PROCESS_SIZE : TaskExecutorOptions.FLINK_SIZE;
      case JOB_MANAGER -> container ? JobManagerOptions.PROCESS_SIZE : JobManagerOptions.HEAP;
    };
  }

  void migrate() {
    String units = inUnits(process).name();
    ledger.written(inUnits(process)).ifPresent(size -> rename(size, size.text().strip()));
    ledger
        .written(inMebibytes(process))
        .ifPresent(
            size -> {
              if (ledger.isSet(units)) {
                ledger.goes(size, units + " is set too, and it won.");
              } else {
                ledger.value(size).ifPresent(count -> rename(size, count + "m"));
              }
            });
  }

  private void rename(Setting<?> old, String size) {
    String key = successor(process, mode).name();
    if (ledger.isSet(key)) {
      ledger.goes(old, key + " is set already, and it wins.");
    } else {
      ledger.becomes(old, Map.of(key, size), meaning());
    }
  }

  private String meaning() {
    if (mode == PlanningMode.CONTAINER) {
      return "It was the size of the container, which is the whole process.";
    }
    return switch (process) {
      case TASK_EXECUTOR -> "It was all that Flink used: heap, network and managed memory.";
      case JOB_MANAGER -> "It was the JVM's heap.";
    };
  }
}
