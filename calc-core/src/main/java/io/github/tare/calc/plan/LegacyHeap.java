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
  private final Inputs inputs;
  private final ProcessKeys keys;
  private final Optional<OptionKey<MemorySize>> meaning;

  LegacyHeap(Inputs inputs, ProcessKind process, PlanningMode mode) {
    this.inputs = inputs;
    this.keys = ProcessKeys.of(process);
    this.meaning = meaning(process, mode);
  }

  void apply() {
    meaning.filter(option -> !inputs.contains(option)).ifPresent(this::substitute);
  }

  private Optional<OptionKey<MemorySize>> meaning(ProcessKind process, PlanningMode mode) {
    return switch (mode) {
      case CONTAINER -> Optional.of(keys.processSize());
      case STANDALONE ->
          Optional.of(
              process == ProcessKind.TASK_EXECUTOR
                  ? TaskExecutorOptions.FLINK_SIZE
                  : JobManagerOptions.HEAP);
      case PLAIN -> Optional.empty();
    };
  }

  private void substitute(OptionKey<MemorySize> option) {
    if (inputs.contains(keys.legacyHeap())) {
      inputs.setting(keys.legacyHeap()).ifPresent(heap -> stand(heap, option, heap.parsed()));
    } else {
      inputs
          .setting(keys.legacyHeapMb())
          .ifPresent(
              heap -> stand(heap, option, heap.parsed().fold(this::mebibytes, LegacyHeap::same)));
    }
  }

  private void stand(Setting<?> heap, OptionKey<MemorySize> option, Parsed<MemorySize> size) {
    inputs.markRead(heap.option());
    inputs.substitute(option, new Setting<>(option, heap.key(), heap.text(), heap.origin(), size));
  }

  private Parsed<MemorySize> mebibytes(int count) {
    return count < 0
        ? Parsed.unreadable("it is negative", "Write a number of mebibytes, for example 1728.")
        : Parsed.value(MemorySize.ofMebibytes(count));
  }

  private static Parsed<MemorySize> same(Parsed.Unreadable<Integer> unreadable) {
    return Parsed.unreadable(unreadable.reason(), unreadable.hint());
  }
}
