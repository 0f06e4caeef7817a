package io.github.tare.calc.managed;

import static io.github.tare.calc.unit.MemorySizeText.human;
import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.RocksDbOptions;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be wrong with the memory of RocksDB or ForSt, in words. Remedies are proposals here;
 * whether they work is found out by planning with them.
 */
final class RocksDbProblems {
  private RocksDbProblems() {}

  static Problem ratiosConflict(
      String store, RocksDbRules.Ratios ratios, RocksDbOptions keys, Readings readings) {
    return new Problem(
        ProblemCode.ROCKSDB_RATIOS_CONFLICT,
        Severity.ERROR,
        "Flink refuses a write-buffer ratio of %s with a high-priority ratio of %s: the two would fill %s's block cache."
            .formatted(ratios.writeBuffer(), ratios.highPriority(), store),
        readings.places(keys.writeBufferRatio(), keys.highPriorityRatio()),
        "Lower one of them; Flink's defaults are 0.5 and 0.1.",
        removals(readings, keys.highPriorityRatio(), keys.writeBufferRatio()));
  }

  static Problem ratioOutOfRange(String store, Setting<Double> ratio) {
    return new Problem(
        ProblemCode.ROCKSDB_RATIO_OUT_OF_RANGE,
        Severity.WARNING,
        "%s is %s, which is not above 0 and below 1. Flink hands it on as it is, and what %s makes of it nobody knows."
            .formatted(ratio.key(), ratio.text().strip(), store),
        List.of(ratio.place()),
        "Remove " + ratio.key() + ".",
        List.of(Remedy.remove(ratio.key())));
  }

  static Problem notPositive(String store, Setting<?> setting) {
    return new Problem(
        ProblemCode.VALUE_OUT_OF_RANGE,
        Severity.ERROR,
        "%s is %s, but %s takes only more than 0."
            .formatted(setting.key(), setting.text().strip(), store),
        List.of(setting.place()),
        "Remove " + setting.key() + ".",
        List.of(Remedy.remove(setting.key())));
  }

  static Problem withoutEffect(Setting<?> lost, String reason) {
    return new Problem(
        ProblemCode.OPTION_WITHOUT_EFFECT,
        Severity.WARNING,
        "%s has no effect: %s.".formatted(lost.key(), reason),
        List.of(lost.place()),
        "Remove " + lost.key() + ".",
        List.of(Remedy.remove(lost.key())));
  }

  static Problem unbounded(RocksDbCase found) {
    RocksDbMemory.PerState state = found.memory().perState();
    RocksDbOptions keys = found.keys();
    return new Problem(
        ProblemCode.ROCKSDB_UNBOUNDED,
        Severity.WARNING,
        "Nothing bounds %s: each state of each operator takes up to %s in every slot (%d write buffers of %s and a block cache of %s), on top of the plan. JVM overhead, %s, is all the room that it has."
            .formatted(
                found.store(),
                human(state.together()),
                state.writeBuffers(),
                rounded(state.writeBuffer()),
                rounded(state.blockCache()),
                human(found.overhead())),
        found
            .readings()
            .places(
                keys.managed(),
                keys.writeBufferCount(),
                keys.writeBufferSize(),
                keys.blockCacheSize()),
        "Let it use managed memory, or bound it by " + keys.fixedPerSlot().name() + ".",
        removals(found.readings(), keys.managed()));
  }

  /** A fixed budget that is larger than the share of managed memory that it leaves unused. */
  static Problem outside(RocksDbCase found) {
    boolean perSlot = found.bound() == RocksDbMemory.Bound.FIXED_PER_SLOT;
    OptionKey<MemorySize> key =
        perSlot ? found.keys().fixedPerSlot() : found.keys().fixedPerTaskExecutor();
    return new Problem(
        ProblemCode.ROCKSDB_OUTSIDE_THE_PLAN,
        Severity.WARNING,
        "%s takes %s%s outside managed memory. The state backend's share of that, %s, stays unused and makes room for as much; the other %s must fit into JVM overhead, %s."
            .formatted(
                found.store(),
                human(found.taken()),
                perSlot ? ", " + each(found) + "," : "",
                human(found.share()),
                human(found.taken().minus(found.share())),
                human(found.overhead())),
        found.readings().places(key, TaskExecutorOptions.SLOTS),
        "Lower " + key.name() + ", or let " + found.store() + " use managed memory.",
        smaller(found, key, perSlot ? found.slot().managed(found.fraction()) : found.share()));
  }

  private static String each(RocksDbCase found) {
    return "%s in each of %d slots".formatted(rounded(found.budget()), found.slot().slots());
  }

  private static List<Remedy> smaller(
      RocksDbCase found, OptionKey<MemorySize> key, MemorySize room) {
    List<Remedy> remedies = new ArrayList<>(removals(found.readings(), key));
    long mebibytes = room.bytes() / MemorySize.MEBIBYTE;
    if (mebibytes > 0) {
      remedies.add(Remedy.set(key.name(), mebibytes + "m"));
    }
    return remedies;
  }

  static List<Remedy> removals(Readings readings, OptionKey<?>... options) {
    return Stream.of(options)
        .map(option -> readings.explicit(option).map(Setting::key).map(Remedy::remove))
        .flatMap(Optional::stream)
        .toList();
  }
}
