package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.RocksDbOptions;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One run over one plan; its problems propose remedies that nobody has tried. Used once. */
final class Sharing {
  private static final ConsumerWeights NO_WEIGHTS = new ConsumerWeights(Map.of(), List.of());

  private final FlinkVersion version;
  private final MemoryPlan plan;
  private final SlotShare slot;
  private final Options options;
  private final OptionReader reader;
  private final Readings readings;
  private final StateBackend backend;
  private final Presence presence;

  Sharing(
      FlinkVersion version,
      MemoryPlan plan,
      SlotShare slot,
      Options options,
      Optional<Set<Consumer>> named) {
    this.version = version;
    this.plan = plan;
    this.slot = slot;
    this.options = options;
    this.reader = new OptionReader(options);
    this.readings = new Readings(reader);
    this.backend = StateBackend.read(version, reader);
    this.presence = named.map(Presence::named).orElseGet(() -> Presence.inferred(backend, reader));
  }

  Reviewed<ManagedMemory> run() {
    Reviewed<ConsumerWeights> weights = ConsumerWeights.read(version, options);
    readings.report(sharing().isEmpty() ? warnings(weights.problems()) : weights.problems());
    Optional<ManagedMemory> memory =
        sharing().isEmpty() ? Optional.of(memory(NO_WEIGHTS)) : weights.value().map(this::memory);
    Problems problems = new Problems(readings.problems());
    return new Reviewed<>(memory.filter(any -> !problems.refuse()), problems);
  }

  /** Flink does not look at the weights before a consumer is there that takes managed memory. */
  private static Problems warnings(Problems problems) {
    return new Problems(
        problems.all().stream()
            .map(
                problem ->
                    new Problem(
                        problem.code(),
                        Severity.WARNING,
                        problem.message(),
                        problem.places(),
                        problem.hint()))
            .toList());
  }

  private ManagedMemory memory(ConsumerWeights weights) {
    List<ConsumerShare> shares =
        presence.consumers().stream().map(consumer -> share(consumer, weights)).toList();
    double fraction = weights.fraction(Consumer.STATE_BACKEND, sharing());
    Optional<RocksDbMemory> rocksDb =
        backend
            .options(reader)
            .filter(any -> isStateful() || !Presence.hasBatchStateBackend(reader))
            .flatMap(keys -> rocksDb(keys, fraction));
    return new ManagedMemory(slot, backend, presence, shares, rocksDb);
  }

  /**
   * Flink refuses options that it cannot use even where no state is kept with them, but for a batch
   * job with a state backend of its own.
   */
  private Optional<RocksDbMemory> rocksDb(RocksDbOptions keys, double fraction) {
    Optional<RocksDbMemory> memory =
        new RocksDbRules(backend.kind().displayName(), keys, readings)
            .read(slot.managed(fraction))
            .filter(any -> isStateful());
    memory.ifPresent(
        known ->
            new RocksDbReview(new RocksDbCase(plan, slot, fraction, known, keys, readings)).run());
    return memory;
  }

  private boolean isStateful() {
    return presence.consumers().contains(Consumer.STATE_BACKEND);
  }

  /** Those that are present and take managed memory. */
  private Set<Consumer> sharing() {
    Set<Consumer> sharing = EnumSet.noneOf(Consumer.class);
    sharing.addAll(presence.consumers());
    if (backend.kind() == StateBackend.Kind.HASHMAP) {
      sharing.remove(Consumer.STATE_BACKEND);
    }
    return sharing;
  }

  private ConsumerShare share(Consumer consumer, ConsumerWeights weights) {
    double fraction = weights.fraction(consumer, sharing());
    MemorySize size = slot.managed(fraction);
    if (!sharing().contains(consumer)) {
      String rule = backend.kind().displayName() + " keeps state on the heap";
      return new ConsumerShare(consumer, 0, derivation(size, rule, backend.setting().place()));
    }
    if (weights.of(consumer) == 0) {
      readings.report(WeightProblems.withoutWeight(consumer, weights));
    }
    return new ConsumerShare(
        consumer, fraction, derivation(size, rule(consumer, weights), weights.place(consumer)));
  }

  private static Derivation derivation(MemorySize size, String rule, Place place) {
    return new ManagedSize(size, rule, place.key(), place.origin());
  }

  /** For example {@code weight 70 of 70 + 30}. */
  private String rule(Consumer consumer, ConsumerWeights weights) {
    String sum =
        sharing().stream()
            .map(one -> Integer.toString(weights.of(one)))
            .collect(Collectors.joining(" + "));
    return "weight " + weights.of(consumer) + " of " + sum;
  }
}
