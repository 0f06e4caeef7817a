package io.github.tare.it.oracle;

import io.github.tare.calc.plan.ProcessKind;
import java.util.List;
import java.util.Map;

/** The keys that the calculation of one process reads, by what they hold. */
final class Keys {
  /** The older spellings that Flink still reads. */
  static final Map<String, String> ALIASES =
      Map.of(
          "taskmanager.memory.managed.size", "taskmanager.memory.size",
          "taskmanager.memory.network.min", "taskmanager.network.memory.min",
          "taskmanager.memory.network.max", "taskmanager.network.memory.max",
          "taskmanager.memory.network.fraction", "taskmanager.network.memory.fraction");

  private static final List<String> TASK_EXECUTOR_SIZES =
      List.of(
          "taskmanager.memory.process.size",
          "taskmanager.memory.flink.size",
          "taskmanager.memory.framework.heap.size",
          "taskmanager.memory.framework.off-heap.size",
          "taskmanager.memory.task.heap.size",
          "taskmanager.memory.task.off-heap.size",
          "taskmanager.memory.managed.size",
          "taskmanager.memory.network.min",
          "taskmanager.memory.network.max",
          "taskmanager.memory.jvm-metaspace.size",
          "taskmanager.memory.jvm-overhead.min",
          "taskmanager.memory.jvm-overhead.max");
  private static final List<String> JOB_MANAGER_SIZES =
      List.of(
          "jobmanager.memory.process.size",
          "jobmanager.memory.flink.size",
          "jobmanager.memory.heap.size",
          "jobmanager.memory.off-heap.size",
          "jobmanager.memory.jvm-metaspace.size",
          "jobmanager.memory.jvm-overhead.min",
          "jobmanager.memory.jvm-overhead.max");

  private Keys() {}

  static List<String> sizes(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TASK_EXECUTOR_SIZES;
      case JOB_MANAGER -> JOB_MANAGER_SIZES;
    };
  }

  static List<String> fractions(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR ->
          List.of(
              "taskmanager.memory.managed.fraction",
              "taskmanager.memory.network.fraction",
              "taskmanager.memory.jvm-overhead.fraction");
      case JOB_MANAGER -> List.of("jobmanager.memory.jvm-overhead.fraction");
    };
  }

  /** Prefixes of keys that have a minimum and a maximum. */
  static List<String> ranges(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR ->
          List.of("taskmanager.memory.network.", "taskmanager.memory.jvm-overhead.");
      case JOB_MANAGER -> List.of("jobmanager.memory.jvm-overhead.");
    };
  }
}
