package io.github.tare.calc.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

/** Laws of sharing. */
class ManagedMemoryProperties {
  private static final long LARGEST = 1L << 45;

  @Property(seed = "230")
  void shares_never_exceed_the_slot(
      @ForAll @LongRange(max = LARGEST) long slot,
      @ForAll @IntRange(max = 1000) int operators,
      @ForAll @IntRange(max = 1000) int backend,
      @ForAll @IntRange(max = 1000) int python,
      @ForAll @NotEmpty Set<Consumer> present) {
    Map<Consumer, Integer> weights = new EnumMap<>(Consumer.class);
    weights.put(Consumer.OPERATOR, operators);
    weights.put(Consumer.STATE_BACKEND, backend);
    weights.put(Consumer.PYTHON, python);
    ConsumerWeights all = new ConsumerWeights(weights, List.of());
    long sum = present.stream().mapToLong(one -> share(slot, all.fraction(one, present))).sum();
    assertThat(sum).isLessThanOrEqualTo(slot);
    if (all.sum(present) > 0) {
      // What is lost is a byte for each consumer, and what 16 decimals do not show.
      assertThat(slot - sum).isLessThanOrEqualTo(present.size() + slot / 1_000_000_000_000_000L);
    }
  }

  @Property(seed = "231")
  void cache_and_half_of_the_write_buffers_are_the_budget(
      @ForAll @LongRange(max = LARGEST) long total,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double ratio) {
    RocksDbBudget budget = new RocksDbBudget(MemorySize.ofBytes(total), ratio, 0.1);
    long cache = budget.blockCache().bytes();
    long writeBuffers = budget.writeBuffers().bytes();
    assertThat(writeBuffers).isLessThanOrEqualTo(cache);
    assertThat(cache + writeBuffers / 2).isBetween(total - 2, total);
  }

  @Property(seed = "232")
  void the_named_slot_ends_the_trap_and_one_byte_less_does_not(
      @ForAll @IntRange(min = 1, max = 512) int writeBuffer,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double ratio,
      @ForAll @DoubleRange(min = 0.05, max = 1) double fraction) {
    MemorySize size = MemorySize.ofMebibytes(writeBuffer);
    MemorySize enough =
        Smallest.that(slot -> !flushes(slot.bytes(), fraction, ratio, size)).orElseThrow();
    assertThat(flushes(enough.bytes(), fraction, ratio, size)).isFalse();
    assertThat(flushes(enough.bytes() - 1, fraction, ratio, size)).isTrue();
  }

  @Property(seed = "233")
  void the_largest_write_buffer_fits_and_the_next_does_not(
      @ForAll @LongRange(min = 1 << 20, max = LARGEST) long total,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double ratio) {
    RocksDbBudget budget = new RocksDbBudget(MemorySize.ofBytes(total), ratio, 0.1);
    MemorySize largest = budget.largestWriteBuffer();
    assertThat(budget.flushesAllTheTime(largest)).isFalse();
    assertThat(budget.flushesAllTheTime(MemorySize.ofBytes(largest.bytes() + 8))).isTrue();
  }

  @Property(seed = "234", tries = 500)
  void whatever_a_user_writes_nothing_is_thrown(
      @ForAll("configurations") Map<String, String> configuration, @ForAll boolean named) {
    Map<String, String> values = new LinkedHashMap<>(configuration);
    values.put("taskmanager.memory.process.size", "1728m");
    var options = Configured.options(values);
    var planner =
        new ManagedMemoryPlanner(
            Configured.LATEST,
            PlanningMode.CONTAINER,
            named ? Consumer.parse("operator,state-backend,python") : Optional.empty());
    var reviewed = planner.share(Configured.plan(options), options);
    assertThat(reviewed.value().isPresent()).isNotEqualTo(reviewed.problems().refuse());
  }

  @Provide
  Arbitrary<Map<String, String>> configurations() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "state.backend.rocksdb.memory.managed",
            "state.backend.rocksdb.memory.fixed-per-slot",
            "state.backend.rocksdb.memory.fixed-per-tm",
            "state.backend.rocksdb.memory.write-buffer-ratio",
            "state.backend.rocksdb.memory.high-prio-pool-ratio",
            "state.backend.rocksdb.writebuffer.size",
            "state.backend.rocksdb.writebuffer.count",
            "state.backend.rocksdb.block.cache-size",
            "state.backend.rocksdb.predefined-options",
            "state.backend.type",
            "state.backend",
            "execution.runtime-mode",
            "python.fn-execution.memory.managed",
            "python.files",
            "taskmanager.memory.managed.consumer-weights",
            "taskmanager.memory.managed.consumer-weights.OPERATOR");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(
                "rocksdb",
                "forst",
                "true",
                "false",
                "0",
                "1",
                "-1",
                "0.5",
                "NaN",
                "3",
                "1e300",
                "64m",
                "1t",
                "9223372036854775807",
                "4611686018427387904",
                "2147483647",
                "",
                "OPERATOR:1",
                "{OPERATOR: 1}",
                "'",
                "a:b:c",
                "OPERATOR:1,OPERATOR:2",
                "BATCH",
                "{}",
                "{OPERATOR: '}",
                ":",
                ",",
                "\n"),
            Arbitraries.strings().ofMaxLength(12));
    return Arbitraries.maps(keys, values).ofMaxSize(8);
  }

  private static long share(long slot, double fraction) {
    return slot(slot).managed(fraction).bytes();
  }

  private static boolean flushes(long slot, double fraction, double ratio, MemorySize writeBuffer) {
    return new RocksDbBudget(slot(slot).managed(fraction), ratio, 0.1)
        .flushesAllTheTime(writeBuffer);
  }

  private static SlotShare slot(long managed) {
    MemorySize none = MemorySize.ZERO;
    return new SlotShare(1, none, none, none, MemorySize.ofBytes(managed));
  }
}
