package io.github.tare.yarn.room;

import io.github.tare.calc.plan.ProcessKind;

/** What people call the processes. */
public final class ProcessName {
  private ProcessName() {}

  /** For example {@code TaskManager}. */
  public static String of(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> "TaskManager";
      case JOB_MANAGER -> "JobManager";
    };
  }
}
