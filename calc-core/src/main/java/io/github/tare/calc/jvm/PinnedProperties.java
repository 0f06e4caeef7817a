package io.github.tare.calc.jvm;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The properties that make Flink derive exactly one plan: every pool explicit, min = max. */
public final class PinnedProperties {
  private PinnedProperties() {}

  /** For example {@code taskmanager.memory.network.min} = {@code 134217730b}, by key. */
  public static SortedMap<String, String> of(MemoryPlan plan) {
    SortedMap<String, String> properties = new TreeMap<>();
    for (Pool pool : plan.pools().keySet()) {
      properties.putAll(of(plan.process(), pool, plan.size(pool)));
    }
    if (plan.process() == ProcessKind.TASK_EXECUTOR) {
      properties.put("taskmanager.numberOfTaskSlots", Integer.toString(plan.slots()));
      properties.put("taskmanager.cpu.cores", Double.toString(plan.cpuCores()));
      properties.putAll(externalResources(plan.externalResources()));
    }
    return Collections.unmodifiableSortedMap(properties);
  }

  /** Those of one pool, for example both ends of its range. */
  public static SortedMap<String, String> of(ProcessKind process, Pool pool, MemorySize size) {
    SortedMap<String, String> properties = new TreeMap<>();
    for (String key : keys(pool)) {
      properties.put(process.keyPrefix() + ".memory." + key, size.toString());
    }
    return properties;
  }

  private static Map<String, String> externalResources(Map<String, Long> amounts) {
    Map<String, String> properties = new TreeMap<>();
    properties.put(
        ExternalResourceOptions.NAMES,
        amounts.isEmpty() ? ExternalResourceOptions.NONE : String.join(";", amounts.keySet()));
    amounts.forEach(
        (name, amount) ->
            properties.put(ExternalResourceOptions.amount(name).name(), Long.toString(amount)));
    return properties;
  }

  private static String[] keys(Pool pool) {
    return switch (pool) {
      case FRAMEWORK_HEAP -> new String[] {"framework.heap.size"};
      case FRAMEWORK_OFF_HEAP -> new String[] {"framework.off-heap.size"};
      case TASK_HEAP -> new String[] {"task.heap.size"};
      case TASK_OFF_HEAP -> new String[] {"task.off-heap.size"};
      case NETWORK -> new String[] {"network.min", "network.max"};
      case MANAGED -> new String[] {"managed.size"};
      case HEAP -> new String[] {"heap.size"};
      case OFF_HEAP -> new String[] {"off-heap.size"};
      case JVM_METASPACE -> new String[] {"jvm-metaspace.size"};
      case JVM_OVERHEAD -> new String[] {"jvm-overhead.min", "jvm-overhead.max"};
    };
  }
}
