package io.github.tare.yarn.cluster;

import java.util.Objects;

/**
 * How the ResourceManager's scheduler sizes containers.
 *
 * @param kind which scheduler
 * @param minimum a smaller request is raised to it
 * @param step a request is rounded up to a multiple of it
 * @param maximum the largest container that the ResourceManager is configured to grant
 * @param calculator what it rounds
 */
public record SchedulerFacts(
    Fact<SchedulerKind> kind,
    Fact<ResourceAmounts> minimum,
    Fact<ResourceAmounts> step,
    Fact<ResourceAmounts> maximum,
    Fact<ResourceCalculator> calculator) {
  public SchedulerFacts {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(minimum);
    Objects.requireNonNull(step);
    Objects.requireNonNull(maximum);
    Objects.requireNonNull(calculator);
  }

  /**
   * What it counts: every resource, or memory alone. Only the CapacityScheduler can be told which.
   */
  public Fact<ResourceCalculator> counting() {
    return kind.<Fact<ResourceCalculator>>fold(
        known ->
            switch (known) {
              case FAIR -> Fact.of(ResourceCalculator.EVERY_RESOURCE);
              case FIFO -> Fact.of(ResourceCalculator.MEMORY);
              case CAPACITY -> calculator;
            },
        because -> calculator);
  }

  /** Nothing is known. */
  public static SchedulerFacts unknown(String because) {
    return new SchedulerFacts(
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because));
  }
}
