package io.github.tare.yarn.config;

/** Which part of a process grows into its container ({@code tare.container.slack-pool}). */
public enum SlackPool {
  /** The heap of the job's own code; of a JobManager its heap. */
  HEAP,
  /** Managed memory; of a JobManager, which has none, its heap. */
  MANAGED,
  /** JVM overhead, for native memory that no other pool accounts for. */
  OVERHEAD
}
