package io.github.tare.yarn.recommend;

import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.RecordedPlan;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fewest settings that come to a plan by themselves, to be pasted. No total is among them: the
 * pools say it all, and a total beside them could only disagree.
 */
final class PastedSettings {
  private PastedSettings() {}

  /** By key, for example {@code taskmanager.memory.task.heap.size} = {@code 124m}. */
  static SortedMap<String, String> of(RecordedPlan recorded, MemoryPlan plan) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (Pool pool : plan.pools().keySet()) {
      String size = MemorySizeText.shortest(plan.size(pool));
      for (String key : PinnedProperties.of(plan.process(), pool, plan.size(pool)).keySet()) {
        settings.put(key, size);
      }
    }
    for (String key : List.copyOf(settings.keySet())) {
      String value = settings.remove(key);
      if (!comesTo(plan, recorded, settings)) {
        settings.put(key, value);
      }
    }
    return settings;
  }

  private static boolean comesTo(
      MemoryPlan plan, RecordedPlan recorded, Map<String, String> settings) {
    return recorded
        .planned(settings)
        .filter(found -> plan.pools().keySet().stream().allMatch(one -> same(one, plan, found)))
        .isPresent();
  }

  private static boolean same(Pool pool, MemoryPlan one, MemoryPlan other) {
    return one.size(pool).equals(other.size(pool));
  }
}
