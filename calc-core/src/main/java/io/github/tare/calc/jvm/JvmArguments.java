package io.github.tare.calc.jvm;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;

/** The JVM options that hold a process to its plan. */
public final class JvmArguments {
  private JvmArguments() {}

  /**
   * The options in Flink's order, for example {@code -Xmx536870902 -Xms536870902
   * -XX:MaxDirectMemorySize=268435458 -XX:MaxMetaspaceSize=268435456}. Managed memory is native and
   * stays outside the direct limit.
   */
  public static List<String> of(MemoryPlan plan) {
    MemorySize heap = heap(plan);
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xmx" + heap.bytes());
    arguments.add("-Xms" + heap.bytes());
    if (plan.directLimit()) {
      arguments.add("-XX:MaxDirectMemorySize=" + direct(plan).bytes());
    }
    arguments.add("-XX:MaxMetaspaceSize=" + plan.size(Pool.JVM_METASPACE).bytes());
    return List.copyOf(arguments);
  }

  static MemorySize heap(MemoryPlan plan) {
    return switch (plan.process()) {
      case TASK_EXECUTOR -> plan.size(Pool.FRAMEWORK_HEAP).plus(plan.size(Pool.TASK_HEAP));
      case JOB_MANAGER -> plan.size(Pool.HEAP);
    };
  }

  static MemorySize direct(MemoryPlan plan) {
    return switch (plan.process()) {
      case TASK_EXECUTOR ->
          plan.size(Pool.FRAMEWORK_OFF_HEAP)
              .plus(plan.size(Pool.TASK_OFF_HEAP))
              .plus(plan.size(Pool.NETWORK));
      case JOB_MANAGER -> plan.size(Pool.OFF_HEAP);
    };
  }
}
