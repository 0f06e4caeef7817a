package io.github.tare.calc.plan;

import java.util.EnumSet;
import java.util.Set;

/** The two processes of a Flink cluster. */
public enum ProcessKind {
  /** Runs tasks; Flink's keys call it TaskManager. */
  TASK_EXECUTOR("taskmanager", "TaskExecutor"),
  /** Coordinates; on YARN it is the application master. */
  JOB_MANAGER("jobmanager", "JobManager");

  private final String keyPrefix;
  private final String displayName;

  ProcessKind(String keyPrefix, String displayName) {
    this.keyPrefix = keyPrefix;
    this.displayName = displayName;
  }

  /** The first part of its keys: {@code taskmanager} or {@code jobmanager}. */
  public String keyPrefix() {
    return keyPrefix;
  }

  /** Its name for people: {@code TaskExecutor} or {@code JobManager}. */
  public String displayName() {
    return displayName;
  }

  /** The pools that its memory is split into. */
  public Set<Pool> pools() {
    return switch (this) {
      case TASK_EXECUTOR -> EnumSet.complementOf(EnumSet.of(Pool.HEAP, Pool.OFF_HEAP));
      case JOB_MANAGER ->
          EnumSet.of(Pool.HEAP, Pool.OFF_HEAP, Pool.JVM_METASPACE, Pool.JVM_OVERHEAD);
    };
  }
}
