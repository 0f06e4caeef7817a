package io.github.tare.calc.jvm;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;

/** What a JVM can be told to keep within, by the options that say so. */
enum JvmLimit {
  HEAP("the maximum heap", "-Xmx", "-XX:MaxHeapSize="),
  INITIAL_HEAP("the initial heap", "-Xms", "-XX:InitialHeapSize="),
  DIRECT("direct memory", "-XX:MaxDirectMemorySize=", "-XX:MaxDirectMemorySize="),
  METASPACE("metaspace", "-XX:MaxMetaspaceSize=", "-XX:MaxMetaspaceSize=");

  private final String displayName;
  private final String prefix;
  private final String otherPrefix;

  JvmLimit(String displayName, String prefix, String otherPrefix) {
    this.displayName = displayName;
    this.prefix = prefix;
    this.otherPrefix = otherPrefix;
  }

  String displayName() {
    return displayName;
  }

  /** What the token says about this limit, if it does. */
  Optional<String> valueIn(String token) {
    if (token.startsWith(prefix)) {
      return Optional.of(token.substring(prefix.length()));
    }
    return token.startsWith(otherPrefix)
        ? Optional.of(token.substring(otherPrefix.length()))
        : Optional.empty();
  }

  /** What the plan says; empty where it sets no limit. */
  Optional<MemorySize> planned(MemoryPlan plan) {
    return switch (this) {
      case HEAP, INITIAL_HEAP -> Optional.of(JvmArguments.heap(plan));
      case DIRECT -> DirectMemoryLimit.of(plan).map(JvmArgument::size);
      case METASPACE -> Optional.of(plan.size(Pool.JVM_METASPACE));
    };
  }

  /** The option that decides, for a hint. */
  String remedy(MemoryPlan plan) {
    String process = plan.process().keyPrefix();
    return switch (this) {
      case HEAP, INITIAL_HEAP ->
          switch (plan.process()) {
            case TASK_EXECUTOR -> "taskmanager.memory.task.heap.size";
            case JOB_MANAGER -> "jobmanager.memory.heap.size";
          };
      case DIRECT ->
          switch (plan.process()) {
            case TASK_EXECUTOR -> "taskmanager.memory.task.off-heap.size";
            case JOB_MANAGER -> "jobmanager.memory.off-heap.size";
          };
      case METASPACE -> process + ".memory.jvm-metaspace.size";
    };
  }
}
