package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** How large containers are, and how they are asked for. */
final class KeysOfContainers {
  static final Section SECTION =
      new Section(
          "Containers",
          List.of(
              better(
                  YarnKeys.MASTER_VCORES,
                  "1. More than any node has, or the queue allows, is refused beforehand."),
              better(
                  YarnKeys.WORKER_VCORES,
                  "-1 leaves it to `taskmanager.cpu.cores` and the slots. Refused beforehand as above; Flink waits for ever."),
              asInFlink(YarnKeys.HEARTBEAT, "Seconds, 5.").alsoAs("yarn.heartbeat-delay"),
              better(
                  YarnKeys.REQUEST_HEARTBEAT,
                  "500 ms while containers are asked for, and until the first ones are; the first hundred times 100 ms."),
              asInFlink(YarnKeys.MASTER_PORT, "A port, a range or a list; 0 is any."),
              asInFlink("external-resources", "Names between semicolons."),
              asInFlink(
                  "external-resource.<resource_name>.amount", "Of each TaskExecutor, 1 or more."),
              better(
                  "external-resource.<resource_name>.yarn.config-key",
                  "The resource type asked of YARN, `yarn.io/gpu` for example. One that is missing, asked for twice, or that the cluster does not count is told beforehand."),
              asInFlink(
                  "external-resource.<resource_name>.driver-factory.class",
                  "Read by Flink in the TaskExecutor."),
              asInFlink("external-resource.<resource_name>.param.<param>", "For that driver."),
              asInFlink(
                  "external-resource.<resource_name>.kubernetes.config-key",
                  "Without effect on YARN.")));

  private KeysOfContainers() {}
}
