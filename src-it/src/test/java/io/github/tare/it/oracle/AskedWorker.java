package io.github.tare.it.oracle;

import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.unit.MemorySize;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TaskExecutor that a job asks for. It travels in a question's configuration, under keys that
 * neither side knows, so that a disagreement is shown without the part of it that does not matter.
 */
final class AskedWorker {
  private static final long GIBIBYTE = 1L << 30;
  private static final String GPU = "asked.gpu";

  /** What a job says of it. */
  private enum Part {
    CORES,
    TASK_HEAP,
    TASK_OFF_HEAP,
    NETWORK,
    MANAGED,
    SLOTS;

    String key() {
      return "asked." + name();
    }
  }

  private AskedWorker() {}

  static void write(Draft draft) {
    draft.put(Part.CORES.key(), Double.toString((1 + draft.random.nextInt(640)) / 40.0));
    draft.put(Part.TASK_HEAP.key(), Long.toString(draft.size(0, 64 * GIBIBYTE)));
    for (Part part : new Part[] {Part.TASK_OFF_HEAP, Part.NETWORK, Part.MANAGED}) {
      if (draft.chance(70)) {
        draft.put(part.key(), Long.toString(draft.size(0, 16 * GIBIBYTE)));
      }
    }
    draft.put(Part.SLOTS.key(), Integer.toString(1 + draft.random.nextInt(8)));
    if (draft.chance(20)) {
      draft.put(GPU, Integer.toString(1 + draft.random.nextInt(8)));
    }
  }

  static WorkerResources in(Map<String, String> config) {
    return new WorkerResources(
        Double.parseDouble(config.getOrDefault(Part.CORES.key(), "1")),
        size(config, Part.TASK_HEAP),
        size(config, Part.TASK_OFF_HEAP),
        size(config, Part.NETWORK),
        size(config, Part.MANAGED),
        Integer.parseInt(config.getOrDefault(Part.SLOTS.key(), "1")),
        gpus(config));
  }

  /** What is left is for the side that is asked. */
  static Map<String, String> without(Map<String, String> config) {
    Map<String, String> rest = new LinkedHashMap<>(config);
    Arrays.stream(Part.values()).map(Part::key).forEach(rest::remove);
    rest.remove(GPU);
    return rest;
  }

  private static MemorySize size(Map<String, String> config, Part part) {
    return MemorySize.ofBytes(Long.parseLong(config.getOrDefault(part.key(), "0")));
  }

  private static SortedMap<String, Long> gpus(Map<String, String> config) {
    String gpus = config.get(GPU);
    return gpus == null
        ? Collections.emptySortedMap()
        : new TreeMap<>(Map.of("gpu", Long.parseLong(gpus)));
  }
}
