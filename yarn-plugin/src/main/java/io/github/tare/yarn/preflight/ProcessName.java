package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.ProcessKind;

/** What people call the processes. */
final class ProcessName {
  private ProcessName() {}

  static String of(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> "TaskManager";
      case JOB_MANAGER -> "JobManager";
    };
  }
}
