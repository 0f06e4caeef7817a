package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.launch.GrantedContainer;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.TaskManagerOptionsInternal;

/**
 * What a TaskExecutor must be told beyond the staged configuration: everything the running master
 * has changed in its own, such as the JobManager's address, and who the worker is.
 */
final class WorkerProperties {
  /** True of the master's own container only. */
  private static final Set<String> OF_THE_MASTER =
      Set.of(
          "io.tmp.dirs",
          "internal.io.tmpdirs.use-local-default",
          "web.tmpdir",
          "rest.bind-address",
          "jobmanager.bind-host",
          "jobmanager.resource-id",
          YarnKeys.MASTER_PORT,
          "pipeline.jars",
          "pipeline.classpaths");

  private WorkerProperties() {}

  static SortedMap<String, String> of(
      Configuration staged, Configuration effective, GrantedContainer container) {
    SortedMap<String, String> properties = new TreeMap<>(changes(staged, effective));
    properties.put(TaskManagerOptions.HOST.key(), container.host());
    properties.put(TaskManagerOptionsInternal.TASK_MANAGER_NODE_ID.key(), container.host());
    properties.put(
        TaskManagerOptionsInternal.TASK_MANAGER_RESOURCE_ID_METADATA.key(), container.node());
    return properties;
  }

  private static Map<String, String> changes(Configuration staged, Configuration effective) {
    Map<String, String> before = staged.toMap();
    Map<String, String> changes = effective.toMap();
    changes.entrySet().removeAll(before.entrySet());
    changes.keySet().removeAll(OF_THE_MASTER);
    return changes;
  }
}
