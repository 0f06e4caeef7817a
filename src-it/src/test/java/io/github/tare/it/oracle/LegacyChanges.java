package io.github.tare.it.oracle;

import io.github.tare.calc.plan.ProcessKind;
import java.util.List;
import java.util.Objects;

/** Changes that bring in a key of Flink 1.x, or an older name of one. */
final class LegacyChanges {
  private LegacyChanges() {}

  static boolean heap(Draft draft) {
    String key = draft.key("heap.size");
    if (draft.chance(80)) {
      draft.putSize(key, draft.size(256L << 20, 16L << 30));
    } else {
      draft.put(key, draft.pick(Oddities.GARBAGE_SIZES));
    }
    return true;
  }

  /** Nothing else says how much memory there is. */
  static boolean heapAlone(Draft draft) {
    draft.remove(draft.key("memory.process.size"));
    draft.remove(draft.key("memory.flink.size"));
    draft.remove(draft.key("memory.heap.size"));
    return draft.chance(70) ? heap(draft) : heapMb(draft);
  }

  static boolean heapMb(Draft draft) {
    draft.put(
        draft.key("heap.mb"),
        draft.chance(60)
            ? Integer.toString(draft.random.nextInt(64_000))
            : draft.pick(Oddities.INTEGERS));
    return true;
  }

  /** Flink looks at them only where nothing says how large network memory is. */
  static boolean networkBuffers(Draft draft) {
    if (draft.process != ProcessKind.TASK_EXECUTOR) {
      return false;
    }
    if (draft.chance(80)) {
      for (String key : List.of("min", "max", "fraction")) {
        draft.remove("taskmanager.memory.network." + key);
        draft.remove("taskmanager.network.memory." + key);
      }
    }
    draft.put(
        "taskmanager.network.numberOfBuffers",
        draft.chance(70)
            ? Integer.toString(draft.random.nextInt(16_384))
            : draft.pick(Oddities.INTEGERS));
    segmentSize(draft);
    return true;
  }

  private static void segmentSize(Draft draft) {
    if (draft.chance(30)) {
      draft.putSize("taskmanager.memory.segment-size", 1L << draft.random.nextInt(40));
    } else if (draft.chance(20)) {
      draft.put("taskmanager.memory.segment-size", draft.pick(Oddities.GARBAGE_SIZES));
    }
  }

  static boolean alias(Draft draft) {
    List<String> renamed = draft.keys().stream().filter(Keys.ALIASES::containsKey).toList();
    renamed.forEach(key -> rename(draft, key));
    return !renamed.isEmpty();
  }

  private static void rename(Draft draft, String key) {
    draft.put(alias(key), draft.get(key).orElseThrow());
    draft.remove(key);
  }

  static boolean aliasBesideKey(Draft draft) {
    List<String> keys = draft.keys().stream().filter(Keys.ALIASES::containsKey).toList();
    keys.forEach(key -> draft.put(alias(key), aValue(draft, key)));
    return !keys.isEmpty();
  }

  private static String aValue(Draft draft, String key) {
    return key.endsWith("fraction")
        ? draft.pick(Oddities.EDGE_FRACTIONS)
        : draft.pick(Oddities.GARBAGE_SIZES);
  }

  private static String alias(String key) {
    return Objects.requireNonNull(Keys.ALIASES.get(key));
  }
}
