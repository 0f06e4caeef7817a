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
 * @param budget the sum of its pools; empty if the file does not say
 * @param last in the last second; empty if it was not known
 * @param highest over the whole run
 */
public record PartUse(
    Part part,
    Optional<MemorySize> budget,
    Optional<MemorySize> last,
    Optional<MemorySize> highest) {
  public PartUse {
    Objects.requireNonNull(part);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(last);
    Objects.requireNonNull(highest);
  }

  static PartUse of(Part part, Recording recording) {
    return new PartUse(
        part,
        budget(part, recording.header().pools()),
        recording.last().flatMap(line -> line.size(part.field())),
        recording.highest().flatMap(line -> line.size(part.field())));
  }

  private static Optional<MemorySize> budget(Part part, Map<Pool, MemorySize> pools) {
    return part.pools().stream()
        .flatMap(pool -> Optional.ofNullable(pools.get(pool)).stream())
        .reduce(MemorySize::plus);
  }

  /** By how much it was above its budget in the last second, or ever; zero if it was not. */
  public MemorySize over() {
    long most = Math.max(bytes(last), bytes(highest));
    return budget
        .map(MemorySize::bytes)
        .filter(limit -> most > limit)
        .map(limit -> MemorySize.ofBytes(most - limit))
        .orElse(MemorySize.ZERO);
  }

  private static long bytes(Optional<MemorySize> size) {
    return size.map(MemorySize::bytes).orElse(0L);
  }
}
