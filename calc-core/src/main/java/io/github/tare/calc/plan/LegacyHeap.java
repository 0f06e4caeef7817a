package io.github.tare.calc.plan;

import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.Parsed;
import java.util.Optional;

/**
 * Flink 1.x: a heap size of before FLIP-49 stands for another option, if that one is not set.
 * Source: {@code MemoryBackwardsCompatibilityUtils}.
 */
final class LegacyHeap {
  private final ProcessKeys keys;
  private final OptionKey<MemorySize> meaning;

  private LegacyHeap(ProcessKeys keys, OptionKey<MemorySize> meaning) {
    this.keys = keys;
    this.meaning = meaning;
  }

  /** What it means to who plans; empty where nobody looks at it. */
  static Optional<LegacyHeap> of(PlanningScope scope) {
    if (scope.version().isAtLeast(2, 0)) {
      return Optional.empty();
    }
    ProcessKeys keys = ProcessKeys.of(scope.process());
    return switch (scope.mode()) {
      case CONTAINER -> Optional.of(new LegacyHeap(keys, keys.processSize()));
      case STANDALONE -> Optional.of(new LegacyHeap(keys, inStandalone(scope.process())));
      case PLAIN -> Optional.empty();
    };
  }

  private static OptionKey<MemorySize> inStandalone(ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR -> TaskExecutorOptions.FLINK_SIZE;
      case JOB_MANAGER -> JobManagerOptions.HEAP;
    };
  }

  /** The setting that stands for the other option. */
  Optional<Setting<MemorySize>> standIn(Settings settings) {
    if (settings.contains(meaning)) {
      return Optional.empty();
    }
    return settings.contains(keys.legacyHeap())
        ? settings.read(keys.legacyHeap()).setting().map(heap -> standIn(heap, heap.parsed()))
        : settings
            .read(keys.legacyHeapMb())
            .setting()
            .map(heap -> standIn(heap, inBytes(heap.parsed())));
  }

  private Setting<MemorySize> standIn(Setting<?> heap, Parsed<MemorySize> size) {
    return new Setting<>(meaning, heap.key(), heap.text(), heap.origin(), size);
  }

  private static Parsed<MemorySize> inBytes(Parsed<Integer> mebibytes) {
    return mebibytes.fold(LegacyHeap::mebibytes, LegacyHeap::same);
  }

  private static Parsed<MemorySize> mebibytes(int count) {
    return count < 0
        ? Parsed.unreadable("it is negative", "Write a number of mebibytes, for example 1728.")
        : Parsed.value(MemorySize.ofMebibytes(count));
  }

  private static Parsed<MemorySize> same(Parsed.Unreadable<Integer> unreadable) {
    return new Parsed.Unreadable<>(unreadable.reason(), unreadable.hint(), unreadable.correction());
  }
}
