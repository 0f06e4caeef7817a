package io.github.tare.calc.plan;

/** For whom a plan is made; in Flink 1.x it decides what a legacy heap size means. */
public enum PlanningMode {
  /** YARN and Kubernetes: a legacy heap size is the process size. */
  CONTAINER,
  /**
   * A start script: a legacy heap size is total Flink memory (TaskExecutor) or heap (JobManager).
   */
  STANDALONE,
  /** Flink's calculation alone: legacy heap sizes are not looked at. */
  PLAIN
}
