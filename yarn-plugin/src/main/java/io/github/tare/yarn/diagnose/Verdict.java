package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of its memory a process died of.
 *
 * @param cause what ended it
 * @param beyond by how much it was too large, in YARN's words or the JVM's; empty if they say
 *     nothing
 * @param whole the process's physical memory against its container
 * @param parts each with its budget, its last and its highest use; none without a recording
 * @param overflowed the part that was too large; empty if none was, or if it cannot be told
 * @param trend of that part; empty if there is none
 */
public record Verdict(
    Cause cause,
    Optional<MemorySize> beyond,
    Use whole,
    List<PartUse> parts,
    Optional<PartUse> overflowed,
    Optional<Trend> trend) {
  private static final Use NOTHING = new Use(Optional.empty(), Optional.empty(), Optional.empty());

  public Verdict {
    Objects.requireNonNull(cause);
    Objects.requireNonNull(beyond);
    Objects.requireNonNull(whole);
    parts = List.copyOf(parts);
    Objects.requireNonNull(overflowed);
    Objects.requireNonNull(trend);
  }

  /**
   * From what ended it and what it had recorded.
   *
   * @param beyond by how much it was too large, in YARN's words or the JVM's
   * @param recording empty if there is none that can be read
   */
  public static Verdict of(
      Cause cause, Optional<MemorySize> beyond, Optional<Recording> recording) {
    List<PartUse> parts = recording.map(Verdict::parts).orElse(List.of());
    Optional<PartUse> overflowed = overflowed(cause, parts);
    return new Verdict(
        cause,
        beyond,
        recording.map(Recording::whole).orElse(NOTHING),
        parts,
        overflowed,
        overflowed.flatMap(
            named -> recording.map(from -> Trend.of(Course.of(named.part(), from)))));
  }

  private static List<PartUse> parts(Recording recording) {
    return Arrays.stream(Part.values()).map(part -> PartUse.of(part, recording)).toList();
  }

  /** What the JVM itself says was full; else, if memory may be behind it, what was most over. */
  private static Optional<PartUse> overflowed(Cause cause, List<PartUse> parts) {
    return cause
        .full()
        .map(part -> parts.stream().filter(use -> use.part() == part).findFirst())
        .orElseGet(() -> cause.mayBeMemory() ? mostOver(parts) : Optional.empty());
  }

  private static Optional<PartUse> mostOver(List<PartUse> parts) {
    return parts.stream()
        .filter(part -> part.use().isOver())
        .max(Comparator.comparing(part -> part.use().over()));
  }

  /**
   * By how much the part that was too large was so: as it was recorded, else in the JVM's words.
   * Zero if there is none, or if nobody says.
   */
  public MemorySize missing() {
    MemorySize measured = overflowed.map(part -> part.use().over()).orElse(MemorySize.ZERO);
    boolean said = overflowed.isPresent() && cause.full().isPresent() && measured.bytes() == 0;
    return said ? beyond.orElse(measured) : measured;
  }

  /** The parts that stayed within their budgets all the time: it was none of them. */
  public List<Part> ruledOut() {
    return parts.stream()
        .filter(PartUse::isWithin)
        .map(PartUse::part)
        .filter(part -> overflowed.filter(named -> named.part() == part).isEmpty())
        .toList();
  }

  /** Whether it needed more memory than it had, whatever part of it that was. */
  public boolean lackedMemory() {
    return overflowed.isPresent()
        || cause == Cause.PHYSICAL_MEMORY
        || (cause == Cause.KILLED && !parts.isEmpty() && ruledOut().size() < parts.size());
  }

  /** The parts that may have been too large, where that cannot be told for certain. */
  public List<Part> suspects() {
    if (overflowed.isPresent() || !cause.mayBeMemory()) {
      return List.of();
    }
    List<Part> not = ruledOut();
    return parts.stream().map(PartUse::part).filter(part -> !not.contains(part)).toList();
  }
}
