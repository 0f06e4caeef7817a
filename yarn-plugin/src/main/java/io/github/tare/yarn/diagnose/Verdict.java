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
 * @param parts each with its budget, its last and its highest use
 * @param overflowed the part that was too large; empty if none was, or if it cannot be told
 * @param trend of that part; empty if there is none
 */
public record Verdict(
    Cause cause, List<PartUse> parts, Optional<PartUse> overflowed, Optional<Trend> trend) {
  public Verdict {
    Objects.requireNonNull(cause);
    parts = List.copyOf(parts);
    Objects.requireNonNull(overflowed);
    Objects.requireNonNull(trend);
  }

  /** From what ended it and what it had recorded. */
  public static Verdict of(Cause cause, Recording recording) {
    List<PartUse> parts =
        Arrays.stream(Part.values()).map(part -> PartUse.of(part, recording)).toList();
    Optional<PartUse> overflowed = overflowed(cause, parts);
    return new Verdict(
        cause,
        parts,
        overflowed,
        overflowed.map(use -> Trend.of(use.part().field(), recording)));
  }

  private static Optional<PartUse> overflowed(Cause cause, List<PartUse> parts) {
    return switch (cause) {
      case HEAP -> use(Part.HEAP, parts);
      case METASPACE -> use(Part.METASPACE, parts);
      case DIRECT -> use(Part.DIRECT, parts);
      case PHYSICAL_MEMORY, KILLED -> mostOver(parts);
      default -> Optional.empty();
    };
  }

  private static Optional<PartUse> use(Part part, List<PartUse> parts) {
    return parts.stream().filter(use -> use.part() == part).findFirst();
  }

  private static Optional<PartUse> mostOver(List<PartUse> parts) {
    return parts.stream()
        .filter(use -> !use.over().equals(MemorySize.ZERO))
        .max(Comparator.comparing(use -> use.over().bytes()));
  }

  /** The parts that stayed within their budget all the time: it was none of them. */
  public List<Part> ruledOut() {
    return parts.stream()
        .filter(use -> use.budget().isPresent() && use.highest().isPresent())
        .filter(use -> use.over().equals(MemorySize.ZERO))
        .map(PartUse::part)
        .filter(part -> overflowed.map(PartUse::part).filter(part::equals).isEmpty())
        .toList();
  }
}
