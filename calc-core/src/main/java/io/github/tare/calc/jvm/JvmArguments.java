package io.github.tare.calc.jvm;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The JVM options that hold a process to its plan. */
public final class JvmArguments {
  private JvmArguments() {}

  /**
   * The options in Flink's order, for example {@code -Xmx536870902 -Xms536870902
   * -XX:MaxDirectMemorySize=268435458 -XX:MaxMetaspaceSize=268435456}. Managed memory is native and
   * stays outside the direct limit.
   */
  public static List<String> of(MemoryPlan plan) {
    return explained(plan).stream().map(JvmArgument::toString).toList();
  }

  /** The same options, each with the pools that it covers. */
  public static List<JvmArgument> explained(MemoryPlan plan) {
    List<JvmArgument> arguments = new ArrayList<>();
    arguments.add(covering("-Xmx", plan, heapPools(plan)));
    arguments.add(covering("-Xms", plan, heapPools(plan)));
    directLimit(plan).ifPresent(arguments::add);
    arguments.add(covering("-XX:MaxMetaspaceSize=", plan, List.of(Pool.JVM_METASPACE)));
    return List.copyOf(arguments);
  }

  /** The limit of direct memory, and the pools that it sums; empty where the JVM gets none. */
  public static Optional<JvmArgument> directLimit(MemoryPlan plan) {
    return DirectMemoryLimit.of(plan);
  }

  static MemorySize heap(MemoryPlan plan) {
    return sum(plan, heapPools(plan));
  }

  static MemorySize sum(MemoryPlan plan, List<Pool> pools) {
    MemorySize sum = MemorySize.ZERO;
    for (Pool pool : pools) {
      sum = sum.plus(plan.size(pool));
    }
    return sum;
  }

  /** For example {@code framework heap 128 MiB + task heap 384 MiB}. */
  static String terms(MemoryPlan plan, List<Pool> pools) {
    return pools.stream()
        .map(pool -> pool.displayName() + " " + MemorySizeText.rounded(plan.size(pool)))
        .collect(Collectors.joining(" + "));
  }

  private static JvmArgument covering(String option, MemoryPlan plan, List<Pool> pools) {
    return new JvmArgument(
        option, sum(plan, pools), () -> terms(plan, pools), "", new Origin.Derived());
  }

  private static List<Pool> heapPools(MemoryPlan plan) {
    return switch (plan.process()) {
      case TASK_EXECUTOR -> List.of(Pool.FRAMEWORK_HEAP, Pool.TASK_HEAP);
      case JOB_MANAGER -> List.of(Pool.HEAP);
    };
  }
}
