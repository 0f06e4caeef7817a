package io.github.tare.yarn.diagnose;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a part there was.
 *
 * @param part of the process
 * @param use against the sum of its pools
 * @param most what its highest use can have been; empty if that is not known
 */
public record PartUse(Part part, Use use, Optional<MemorySize> most) {
  public PartUse {
    Objects.requireNonNull(part);
    Objects.requireNonNull(use);
    Objects.requireNonNull(most);
  }

  static PartUse of(Part part, Recording recording) {
    return new PartUse(
        part,
        new Use(
            budget(part, recording.header().pools()),
            recording.last().flatMap(line -> line.size(part.field())),
            recording.highest().flatMap(line -> line.size(part.field()))),
        recording.highest().flatMap(line -> line.size(part.most())));
  }

  private static Optional<MemorySize> budget(Part part, Map<Pool, MemorySize> pools) {
    return part.pools().stream()
        .flatMap(pool -> Optional.ofNullable(pools.get(pool)).stream())
        .reduce(MemorySize::saturatedPlus);
  }

  /** Whether it certainly stayed within its budget all the time. */
  boolean isWithin() {
    return !use.isOver()
        && use.budget()
            .filter(budget -> most.filter(size -> size.compareTo(budget) <= 0).isPresent())
            .isPresent();
  }
}
