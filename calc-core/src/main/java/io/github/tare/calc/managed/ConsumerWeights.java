package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.ManagedMemoryOptions;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the consumers of managed memory share a slot: each present one gets its weight of the sum of
 * theirs. Source: {@code ManagedMemoryUtils}.
 *
 * @param weights 0 or more each; a consumer that is not there has none
 * @param places where they are set; none where nobody looks at them
 */
public record ConsumerWeights(Map<Consumer, Integer> weights, List<Place> places) {
  private static final int DECIMALS = 16;

  public ConsumerWeights {
    weights = Map.copyOf(weights);
    places = List.copyOf(places);
  }

  /**
   * Reads {@code taskmanager.memory.managed.consumer-weights}: one value such as {@code
   * OPERATOR:70,PYTHON:30}, or keys of their own such as {@code …consumer-weights.OPERATOR}. Never
   * throws.
   */
  public static Reviewed<ConsumerWeights> read(FlinkVersion version, Options options) {
    return new WeightReader(version, options).read();
  }

  /** The weight of one consumer; 0 where it has none. */
  public int of(Consumer consumer) {
    return weights.getOrDefault(consumer, 0);
  }

  /**
   * The fraction of a slot's managed memory that a consumer gets, in 16 decimals rounded down: for
   * example 0.4117647058823529 with the default weights where all three are present. 0 for a
   * consumer that is not among them, and for all where Flink's sum, an int, overflows.
   *
   * @param present those that share the slot; a state backend only where it uses managed memory
   */
  public double fraction(Consumer consumer, Set<Consumer> present) {
    long sum = sum(present);
    if (sum == 0 || sum > Integer.MAX_VALUE || !present.contains(consumer)) {
      return 0;
    }
    return BigDecimal.valueOf(of(consumer))
        .divide(BigDecimal.valueOf(sum), DECIMALS, RoundingMode.DOWN)
        .doubleValue();
  }

  /** Where the weight of this consumer is set, or could be. */
  Place place(Consumer consumer) {
    String key = ManagedMemoryOptions.WEIGHT_PREFIX + consumer.name();
    return places.stream()
        .filter(place -> place.key().equals(key))
        .findFirst()
        .orElse(places.get(0));
  }

  /** The weights of these consumers together. */
  public long sum(Set<Consumer> present) {
    return present.stream().mapToLong(this::of).sum();
  }
}
