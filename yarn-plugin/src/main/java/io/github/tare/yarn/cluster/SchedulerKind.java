package io.github.tare.yarn.cluster;

/** Which scheduler the ResourceManager runs. */
public enum SchedulerKind {
  CAPACITY,
  FAIR,
  FIFO
}
