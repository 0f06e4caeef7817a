package io.github.tare.yarn.cluster;

/** The way to ask the cluster about itself; takes nothing from it, no application id either. */
public interface ClusterProbe {
  /** Asks everything at once, and comes back within the time it was made for. */
  ProbeResult probe();
}
