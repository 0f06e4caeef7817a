package io.github.tare.yarn.staging;

import io.github.tare.yarn.config.YarnKeys;
import java.util.Set;

/** The user's keys that do not travel: the plan, or YARN, says what they would say. */
final class ReplacedKeys {
  /** What a memory plan is made from, older names included; the pinned pools stand for them. */
  private static final Set<String> PLANNED =
      Set.of(
          "taskmanager.memory.process.size",
          "taskmanager.memory.flink.size",
          "taskmanager.memory.managed.fraction",
          "taskmanager.memory.network.fraction",
          "taskmanager.memory.jvm-overhead.fraction",
          "taskmanager.memory.size",
          "taskmanager.network.memory.min",
          "taskmanager.network.memory.max",
          "taskmanager.network.memory.fraction",
          "taskmanager.network.numberOfBuffers",
          "taskmanager.heap.size",
          "taskmanager.heap.mb",
          "jobmanager.memory.process.size",
          "jobmanager.memory.flink.size",
          "jobmanager.memory.jvm-overhead.fraction",
          "jobmanager.heap.size",
          "jobmanager.heap.mb");

  /** Flink's entrypoint or its driver decides these on the node. */
  private static final Set<String> DECIDED_ON_THE_NODE =
      Set.of(
          "taskmanager.host", "execution.target", YarnKeys.HADOOP_CONF_DIR, YarnKeys.YARN_CONF_DIR);

  /** Written by default for a machine of its own, these would hide a container from the others. */
  private static final Set<String> BIND_ADDRESSES =
      Set.of("jobmanager.bind-host", "taskmanager.bind-host", "rest.bind-address");

  private ReplacedKeys() {}

  static boolean replaces(String key, String value) {
    return PLANNED.contains(key)
        || DECIDED_ON_THE_NODE.contains(key)
        || (BIND_ADDRESSES.contains(key) && value.equals("localhost"));
  }
}
