package io.github.tare.calc.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The two processes of a Flink cluster. */
public enum ProcessKind {
  /** Runs tasks; Flink's keys call it TaskManager. */
  TASK_EXECUTOR("taskmanager", "TaskExecutor"),
  /** Coordinates; on YARN it is the application master. */
  JOB_MANAGER("jobmanager", "JobManager");

  private static final Set<Pool> OF_TASK_EXECUTOR =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Pool.HEAP, Pool.OFF_HEAP)));
  private static final Set<Pool> OF_JOB_MANAGER =
      Collections.unmodifiableSet(
          EnumSet.of(Pool.HEAP, Pool.OFF_HEAP, Pool.JVM_METASPACE, Pool.JVM_OVERHEAD));

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
      case TASK_EXECUTOR -> OF_TASK_EXECUTOR;
      case JOB_MANAGER -> OF_JOB_MANAGER;
    };
  }
}
