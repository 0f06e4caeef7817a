package io.github.tare.calc.migrate;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OldMemoryOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The heap cut-off of containers. What it kept free for everything but heap, network and managed
 * memory is metaspace, off-heap memory and JVM overhead today; so overhead becomes what the first
 * two leave of it, and Flink has the room that it had.
 */
final class Cutoff {
  private final Ledger ledger;
  private final OldContainers containers;
  private final PlanningMode mode;

  Cutoff(Ledger ledger, OldContainers containers, PlanningMode mode) {
    this.ledger = ledger;
    this.containers = containers;
    this.mode = mode;
  }

  void migrate() {
    List<Setting<?>> settings =
        Stream.<Optional<? extends Setting<?>>>of(
                ledger.written(OldMemoryOptions.CUTOFF_RATIO),
                ledger.written(OldMemoryOptions.CUTOFF_MIN))
            .<Setting<?>>flatMap(Optional::stream)
            .toList();
    if (!settings.isEmpty()) {
      migrate(settings.get(0));
      settings.forEach(
          other -> ledger.goes(other, "It is counted in with " + settings.get(0).key() + "."));
    }
    ledger.shadowedGo(OldMemoryOptions.CUTOFF_RATIO);
    ledger.shadowedGo(OldMemoryOptions.CUTOFF_MIN);
  }

  private void migrate(Setting<?> first) {
    if (mode != PlanningMode.CONTAINER) {
      ledger.goes(first, "It had a meaning in containers only.");
      return;
    }
    Map<String, String> becomes = new LinkedHashMap<>();
    String why =
        overhead(ProcessKind.TASK_EXECUTOR, becomes)
            + " "
            + overhead(ProcessKind.JOB_MANAGER, becomes);
    ledger.becomes(first, becomes, why);
  }

  /** Adds the settings of one process, and says why. */
  private String overhead(ProcessKind process, Map<String, String> becomes) {
    String name = process.displayName() + ": ";
    String prefix = process.keyPrefix() + ".memory.jvm-overhead.";
    if (Stream.of("min", "max", "fraction").anyMatch(end -> ledger.isSet(prefix + end))) {
      return name + prefix + "* is set already.";
    }
    Optional<MemorySize> whole = containers.whole(process);
    if (whole.isEmpty()) {
      return name + "no size is set, so there is nothing to take it off.";
    }
    return containers
        .cutoff(whole.get())
        .map(off -> name + overhead(process, off, prefix, becomes))
        .orElse(name + "not to be counted.");
  }

  private String overhead(
      ProcessKind process,
      OldContainers.Counted cutoff,
      String prefix,
      Map<String, String> becomes) {
    long rest = cutoff.size().bytes();
    List<String> parts = new ArrayList<>();
    for (var part : parts(process).entrySet()) {
      MemorySize size = ledger.value(part.getValue()).orElse(MemorySize.ZERO);
      rest = Math.max(0, rest - size.bytes());
      parts.add(part.getKey() + " " + rounded(size));
    }
    String less = cutoff.sum() + "; less " + String.join(", ", parts);
    if (rest == 0) {
      return less + ", nothing is left, so JVM overhead keeps its default.";
    }
    MemorySize overhead = MemorySize.ofBytes(rest);
    becomes.put(prefix + "min", MemorySizeText.shortest(overhead));
    becomes.put(prefix + "max", MemorySizeText.shortest(overhead));
    return less + ", " + rounded(overhead) + " are left for JVM overhead.";
  }

  /** What else lives in what the cut-off kept free. */
  private static Map<String, OptionKey<MemorySize>> parts(ProcessKind process) {
    Map<String, OptionKey<MemorySize>> parts = new LinkedHashMap<>();
    switch (process) {
      case TASK_EXECUTOR -> {
        parts.put("metaspace", TaskExecutorOptions.METASPACE);
        parts.put("framework off-heap", TaskExecutorOptions.FRAMEWORK_OFF_HEAP);
        parts.put("task off-heap", TaskExecutorOptions.TASK_OFF_HEAP);
      }
      case JOB_MANAGER -> {
        parts.put("metaspace", JobManagerOptions.METASPACE);
        parts.put("off-heap", JobManagerOptions.OFF_HEAP);
      }
    }
    return parts;
  }
}
