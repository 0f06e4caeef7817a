package io.github.tare.calc.plan;

/** The two processes of a Flink cluster. */
public enum ProcessKind {
  /** Runs tasks; Flink's keys call it TaskManager. */
  TASK_EXECUTOR("taskmanager"),
  /** Coordinates; on YARN it is the application master. */
  JOB_MANAGER("jobmanager");

  private final String keyPrefix;

  ProcessKind(String keyPrefix) {
    this.keyPrefix = keyPrefix;
  }

  /** The first part of its keys: {@code taskmanager} or {@code jobmanager}. */
  public String keyPrefix() {
    return keyPrefix;
  }
}
