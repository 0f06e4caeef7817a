package io.github.tare.yarn.launch;

import java.util.SortedMap;

/** How a process is started in a container; the same rules on the client and in the master. */
public final class LaunchContextRules {
  private LaunchContextRules() {}

  /**
   * The launch context of one TaskExecutor.
   *
   * @param template from the manifest
   * @param containerId becomes the TaskExecutor's resource id
   * @param properties {@code -D} properties of Flink that only the master knows, for example the
   *     JobManager's address
   */
  public static LaunchContext worker(
      WorkerTemplate template, String containerId, SortedMap<String, String> properties) {
    return new LaunchContext(containerId + properties, template.environment(), template.files());
  }
}
