package io.github.tare.calc.plan;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job asks one TaskExecutor to have, for all its slots together. Source: Flink's {@code
 * WorkerResourceSpec}.
 *
 * @param cpuCores more than 0
 * @param slots 1 or more
 * @param externalResources how many of each, by Flink's name, for example 2 of {@code gpu}
 */
public record WorkerResources(
    double cpuCores,
    MemorySize taskHeap,
    MemorySize taskOffHeap,
    MemorySize network,
    MemorySize managed,
    int slots,
    SortedMap<String, Long> externalResources) {
  /** What a job does not say: it is the same in every TaskExecutor, or a share of the whole. */
  private static final List<OptionKey<?>> KEPT =
      List.of(
          TaskExecutorOptions.FRAMEWORK_HEAP,
          TaskExecutorOptions.FRAMEWORK_OFF_HEAP,
          TaskExecutorOptions.METASPACE,
          TaskExecutorOptions.OVERHEAD_MIN,
          TaskExecutorOptions.OVERHEAD_MAX,
          TaskExecutorOptions.OVERHEAD_FRACTION,
          TareOptions.DIRECT_LIMIT);

  public WorkerResources {
    Objects.requireNonNull(taskHeap);
    Objects.requireNonNull(taskOffHeap);
    Objects.requireNonNull(network);
    Objects.requireNonNull(managed);
    externalResources = Collections.unmodifiableSortedMap(new TreeMap<>(externalResources));
  }

  /**
   * Whether a key says something of every TaskExecutor that a job leaves as it is: its framework,
   * its JVM.
   */
  public static boolean leaves(String key) {
    return KEPT.stream().anyMatch(option -> option.name().equals(key));
  }

  /** The options under which a TaskExecutor gets exactly this. */
  Options over(Options options, FlinkVersion version) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>(options.all());
    values.keySet().removeAll(decidedOtherwise(version));
    settings(version)
        .forEach((key, value) -> values.put(key, new Sourced<>(value, new Origin.Job())));
    return Options.of(List.of(new OptionLayer("worker", values)));
  }

  private static Set<String> decidedOtherwise(FlinkVersion version) {
    Set<String> keys = new HashSet<>();
    for (OptionKey<?> option : new TaskExecutorOptions(version).all()) {
      if (!KEPT.contains(option)) {
        keys.add(option.name());
        keys.addAll(option.aliases());
      }
    }
    return keys;
  }

  private Map<String, String> settings(FlinkVersion version) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(TaskExecutorOptions.TASK_HEAP.name(), taskHeap.toString());
    settings.put(TaskExecutorOptions.TASK_OFF_HEAP.name(), taskOffHeap.toString());
    settings.put(TaskExecutorOptions.NETWORK_MIN.name(), network.toString());
    settings.put(new TaskExecutorOptions(version).networkMax().name(), network.toString());
    settings.put(TaskExecutorOptions.MANAGED_SIZE.name(), managed.toString());
    settings.put(TaskExecutorOptions.SLOTS.name(), Integer.toString(slots));
    settings.put(TaskExecutorOptions.CPU_CORES.name(), Double.toString(cpuCores));
    settings.put(ExternalResourceOptions.NAMES, names());
    externalResources.forEach(
        (name, amount) ->
            settings.put(ExternalResourceOptions.amount(name).name(), Long.toString(amount)));
    return settings;
  }

  private String names() {
    return externalResources.isEmpty()
        ? ExternalResourceOptions.NONE
        : String.join(";", externalResources.keySet());
  }
}
