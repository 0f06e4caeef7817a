package io.github.tare.yarn.cluster;

/** Whether a queue takes applications. */
public enum QueueState {
  /** It does. */
  RUNNING,
  /** It lets the running ones end and takes no others. */
  DRAINING,
  /** It takes none. */
  STOPPED
}
