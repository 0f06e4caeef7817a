package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the memory of one process between two configurations, or two versions of Flink.
 *
 * @param process whose memory
 * @param sizes every pool and both totals, equal or not
 * @param settings the options about memory whose values differ, be they set or default
 */
public record PlanDifference(
    ProcessKind process, List<SizeDifference> sizes, List<SettingDifference> settings) {
  public PlanDifference {
    sizes = List.copyOf(sizes);
    settings = List.copyOf(settings);
  }

  /**
   * Compares two plans of the same kind of process.
   *
   * @throws IllegalArgumentException if the processes differ
   */
  public static PlanDifference between(Side before, Side after) {
    ProcessKind process = before.plan.process();
    if (after.plan.process() != process) {
      throw new IllegalArgumentException(process + " and " + after.plan.process());
    }
    return new PlanDifference(
        process, sizes(before.plan, after.plan), settings(before.settings(), after.settings()));
  }

  /** Whether every number is the same. */
  public boolean isNone() {
    return sizes.stream().allMatch(size -> size.bytes() == 0);
  }

  private static List<SizeDifference> sizes(MemoryPlan before, MemoryPlan after) {
    List<SizeDifference> sizes = new ArrayList<>();
    for (Pool pool : before.process().pools()) {
      sizes.add(
          new SizeDifference(
              pool.jsonName(), pool.displayName(), before.why(pool), after.why(pool)));
    }
    sizes.add(
        new SizeDifference("totalFlink", "total Flink", before.totalFlink(), after.totalFlink()));
    sizes.add(
        new SizeDifference(
            "totalProcess", "total process", before.totalProcess(), after.totalProcess()));
    return sizes;
  }

  private static List<SettingDifference> settings(
      Map<String, Setting<?>> before, Map<String, Setting<?>> after) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .flatMap(
            key ->
                SettingDifference.of(
                    key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key)))
                    .stream())
        .toList();
  }

  /**
   * One of the two.
   *
   * @param version the Flink that it is planned for
   * @param options its configuration
   * @param plan what that comes to
   */
  public record Side(FlinkVersion version, Options options, MemoryPlan plan) {
    /** What is in force, set or default, by the option's own key. */
    private Map<String, Setting<?>> settings() {
      OptionReader reader = new OptionReader(options);
      Map<String, Setting<?>> settings = new LinkedHashMap<>();
      for (OptionKey<?> option : scope().options()) {
        reader.find(option).ifPresent(setting -> settings.put(option.name(), setting));
      }
      return settings;
    }

    /** The mode decides only what stands for an option, and that is a setting of its own here. */
    private PlanningScope scope() {
      return PlanningScope.of(version, PlanningMode.CONTAINER, plan.process());
    }
  }
}
