package io.github.tare.calc.managed;

import io.github.tare.calc.managed.RocksDbMemory.Bound;
import io.github.tare.calc.option.RocksDbOptions;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the four ways bounds RocksDB, and to what. Source: {@code
 * RocksDBSharedResourcesFactory}, {@code RocksDBMemoryConfiguration} and {@code
 * RocksDBConfigurableOptions}.
 */
final class RocksDbRules {
  private final String store;
  private final RocksDbOptions keys;
  private final Readings readings;

  RocksDbRules(String store, RocksDbOptions keys, Readings readings) {
    this.store = store;
    this.keys = keys;
    this.readings = readings;
  }

  /**
   * Empty where something cannot be used, which is then reported.
   *
   * @param share what the state backend has of a slot's managed memory
   */
  Optional<RocksDbMemory> read(MemorySize share) {
    RocksDbMemory.Limit limit = limit(share);
    Optional<Ratios> ratios = ratios();
    return perState()
        .flatMap(
            state -> ratios.map(both -> new RocksDbMemory(store, limit, both.of(limit), state)));
  }

  private RocksDbMemory.Limit limit(MemorySize share) {
    Optional<Value<MemorySize>> perSlot = readings.read(keys.fixedPerSlot());
    boolean managed = readings.read(keys.managed()).map(Value::value).orElse(true);
    Optional<Value<MemorySize>> perTaskExecutor =
        readings.read(keys.fixedPerTaskExecutor()).filter(size -> size.value().bytes() > 0);
    if (perSlot.isPresent()) {
      return fixed(Bound.FIXED_PER_SLOT, perSlot.get());
    }
    if (managed) {
      return new RocksDbMemory.Limit(
          Bound.MANAGED,
          Optional.of(
              new ManagedSize(share, "the state backend's share", "", new Origin.Derived())));
    }
    return perTaskExecutor
        .map(size -> fixed(Bound.FIXED_PER_TASK_EXECUTOR, size))
        .orElse(new RocksDbMemory.Limit(Bound.UNBOUNDED, Optional.empty()));
  }

  private static RocksDbMemory.Limit fixed(Bound bound, Value<MemorySize> size) {
    ManagedSize total =
        new ManagedSize(
            size.value(),
            "set to " + size.setting().text().strip(),
            size.setting().key(),
            size.setting().origin());
    return new RocksDbMemory.Limit(bound, Optional.of(total));
  }

  /** Empty where Flink refuses them. */
  private Optional<Ratios> ratios() {
    Optional<Value<Double>> writeBuffer = readings.read(keys.writeBufferRatio());
    Optional<Value<Double>> highPriority = readings.read(keys.highPriorityRatio());
    return writeBuffer.flatMap(writes -> highPriority.flatMap(high -> checked(writes, high)));
  }

  private Optional<Ratios> checked(Value<Double> writeBuffer, Value<Double> highPriority) {
    Ratios ratios = new Ratios(writeBuffer.value(), highPriority.value());
    if (RocksDbBudget.conflict(ratios.writeBuffer(), ratios.highPriority())) {
      readings.report(RocksDbProblems.ratiosConflict(store, ratios, keys, readings));
      return Optional.empty();
    }
    Stream.of(writeBuffer, highPriority)
        .filter(ratio -> !RocksDbBudget.isRatio(ratio.value()))
        .forEach(ratio -> readings.report(RocksDbProblems.ratioOutOfRange(store, ratio.setting())));
    return Optional.of(ratios);
  }

  /** Empty where Flink refuses it: neither a size nor a number of buffers may be 0. */
  private Optional<RocksDbMemory.PerState> perState() {
    Optional<Value<MemorySize>> size = readings.read(keys.writeBufferSize());
    Optional<Value<MemorySize>> cache = readings.read(keys.blockCacheSize());
    Optional<Value<Integer>> count = readings.read(keys.writeBufferCount());
    size.ifPresent(known -> requirePositive(known, known.value().bytes()));
    cache.ifPresent(known -> requirePositive(known, known.value().bytes()));
    count.ifPresent(known -> requirePositive(known, known.value()));
    if (readings.refuse()) {
      return Optional.empty();
    }
    return size.flatMap(
        buffer ->
            count.flatMap(
                number ->
                    cache.map(
                        known ->
                            new RocksDbMemory.PerState(
                                buffer.value(), number.value(), known.value()))));
  }

  private void requirePositive(Value<?> known, long value) {
    if (value <= 0) {
      readings.report(RocksDbProblems.notPositive(store, known.setting()));
    }
  }

  /** What is set; not yet known whether it makes sense. */
  record Ratios(double writeBuffer, double highPriority) {
    Optional<RocksDbBudget> of(RocksDbMemory.Limit limit) {
      return limit
          .total()
          .filter(any -> RocksDbBudget.isRatio(writeBuffer))
          .map(total -> new RocksDbBudget(total.size(), writeBuffer, highPriority));
    }
  }
}
