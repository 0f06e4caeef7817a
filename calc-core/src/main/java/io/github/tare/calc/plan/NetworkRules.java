package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Network memory: a share of total Flink memory, or its rest, or (Flink 1.x) a number of buffers
 * where no option of the range is set.
 */
final class NetworkRules {
  private static final String NAME = Pool.NETWORK.title();
  private static final long SMALLEST_SEGMENT = 4096;
  private static final long LARGEST_SEGMENT = 1 << 30;

  private final Inputs inputs;
  private final FlinkVersion version;

  NetworkRules(Inputs inputs, FlinkVersion version) {
    this.inputs = inputs;
    this.version = version;
  }

  /** Down from a total; what does not need the total is checked without it too. */
  Optional<Amount> fromTotal(Optional<Amount> total) {
    if (countsBuffers()) {
      return buffers();
    }
    return range().flatMap(range -> total.map(range::of));
  }

  /** Up from everything else. */
  Optional<Amount> fromTheOthers(Optional<Amount> others) {
    if (countsBuffers()) {
      return buffers();
    }
    return range()
        .flatMap(
            range ->
                others.flatMap(
                    rest -> range.ofTheWholeLeaving(inputs, rest, "total Flink memory")));
  }

  /** Whether what is left of a total may be network memory; what it may not is reported. */
  void check(Optional<Amount> rest, Optional<Amount> total, List<Amount> parts) {
    if (countsBuffers()) {
      Optional<Amount> wanted = buffers();
      rest.ifPresent(left -> wanted.ifPresent(asked -> checkBuffers(left, asked)));
    } else {
      Optional<CappedFraction> range = range();
      rest.ifPresent(
          left ->
              range.ifPresent(
                  allowed -> total.ifPresent(whole -> checkRange(left, allowed, whole, parts))));
    }
  }

  private boolean countsBuffers() {
    return !version.isAtLeast(2, 0)
        && inputs.contains(TaskExecutorOptions.NETWORK_BUFFERS)
        && !inputs.contains(TaskExecutorOptions.NETWORK_MIN)
        && !inputs.contains(new TaskExecutorOptions(version).networkMax())
        && !inputs.contains(TaskExecutorOptions.NETWORK_FRACTION);
  }

  private void checkRange(Amount network, CappedFraction range, Amount total, List<Amount> parts) {
    if (!range.allows(network.size())) {
      inputs.report(
          Conflicts.outside(ProblemCode.NETWORK_OUT_OF_RANGE, network, range, total, parts));
    } else {
      FractionNotReached.remark(network, range, total).ifPresent(inputs::report);
    }
  }

  private void checkBuffers(Amount network, Amount wanted) {
    if (!network.size().equals(wanted.size())) {
      inputs.report(
          Finding.error(
              ProblemCode.NETWORK_BUFFERS_MISMATCH,
              () ->
                  "Network memory is %s, %s; but %s asks for %s, %s."
                      .formatted(
                          human(network.size()),
                          network.rule(),
                          wanted.key(),
                          human(wanted.size()),
                          wanted.rule()),
              Sums.settings(wanted, List.of(network)),
              otherBuffers(network, wanted)));
    }
  }

  /** As many as there is room for, none at all, or other room. */
  private List<Fix> otherBuffers(Amount network, Amount wanted) {
    List<Fix> fixes = new ArrayList<>();
    long segment = segmentSize().map(value -> value.value().bytes()).orElse(SMALLEST_SEGMENT);
    long count = network.size().bytes() / segment;
    fixes.add(Fix.set(wanted.key(), Long.toString(count)));
    fixes.add(Fix.remove(wanted.settings().get(0)));
    fixes.addAll(Fixes.notTheRest(wanted, network));
    return fixes;
  }

  private Optional<CappedFraction> range() {
    return CappedFraction.read(
        inputs,
        NAME,
        TaskExecutorOptions.NETWORK_MIN,
        new TaskExecutorOptions(version).networkMax(),
        TaskExecutorOptions.NETWORK_FRACTION);
  }

  private Optional<Amount> buffers() {
    Optional<Value<Integer>> count = inputs.read(TaskExecutorOptions.NETWORK_BUFFERS);
    Optional<Value<MemorySize>> segment = segmentSize();
    return count
        .filter(this::isCountable)
        .flatMap(number -> segment.map(size -> product(number, size)));
  }

  private static Amount product(Value<Integer> count, Value<MemorySize> segment) {
    MemorySize size = MemorySize.ofBytes(count.value() * segment.value().bytes());
    return new Amount(NAME, size, new Rule.Buffers(count, segment));
  }

  private boolean isCountable(Value<Integer> count) {
    if (count.value() >= 0) {
      return true;
    }
    inputs.report(
        Finding.error(
            ProblemCode.VALUE_OUT_OF_RANGE,
            () ->
                "%s is %d, but a number of buffers is not negative."
                    .formatted(count.setting().key(), count.value()),
            List.of(count.setting()),
            List.of(Fix.remove(count.setting()))));
    return false;
  }

  private Optional<Value<MemorySize>> segmentSize() {
    return inputs.read(TaskExecutorOptions.SEGMENT_SIZE).filter(this::isSegment);
  }

  private boolean isSegment(Value<MemorySize> segment) {
    long bytes = segment.value().bytes();
    if (bytes >= SMALLEST_SEGMENT && bytes <= LARGEST_SEGMENT && Long.bitCount(bytes) == 1) {
      return true;
    }
    inputs.report(
        Finding.error(
            ProblemCode.SEGMENT_SIZE_UNUSABLE,
            () ->
                "%s is %s, but a segment is a power of two from %s to %s."
                    .formatted(
                        segment.setting().key(),
                        human(segment.value()),
                        human(MemorySize.ofBytes(SMALLEST_SEGMENT)),
                        human(MemorySize.ofBytes(LARGEST_SEGMENT))),
            List.of(segment.setting()),
            List.of(Fix.remove(segment.setting()), nearestSegment(segment))));
    return false;
  }

  private static Fix nearestSegment(Value<MemorySize> segment) {
    long below = Long.highestOneBit(Math.min(segment.value().bytes(), LARGEST_SEGMENT));
    MemorySize nearest = MemorySize.ofBytes(Math.max(below, SMALLEST_SEGMENT));
    return Fix.set(segment.setting().key(), MemorySizeText.shortest(nearest));
  }
}
