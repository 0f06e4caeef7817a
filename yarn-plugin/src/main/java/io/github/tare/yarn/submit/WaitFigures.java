package io.github.tare.yarn.submit;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * How much there is of what an application waits for, as far as YARN says it.
 *
 * @param measure memory in MiB or vcores: the one that is short
 * @param needed by the application master, 1 or more
 * @param used by others, 0 or more
 * @param limit of which that is used, 0 or more
 */
public record WaitFigures(Measure measure, long needed, OptionalLong used, OptionalLong limit) {
  public WaitFigures {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(used);
    Objects.requireNonNull(limit);
  }

  /**
   * In vcores if only those are short, else in memory: a scheduler that counts memory only still
   * names vcores, and they may be more than its limit.
   */
  static WaitFigures of(Amount needed, Optional<Amount> used, Optional<Amount> limit) {
    WaitFigures memory = of(Measure.MEMORY, needed, used, limit);
    WaitFigures vcores = of(Measure.VCORES, needed, used, limit);
    return memory.lacking() == 0 && vcores.lacking() > 0 ? vcores : memory;
  }

  private static WaitFigures of(
      Measure measure, Amount needed, Optional<Amount> used, Optional<Amount> limit) {
    return new WaitFigures(measure, needed.in(measure), in(measure, used), in(measure, limit));
  }

  private static OptionalLong in(Measure measure, Optional<Amount> amount) {
    return amount.stream().mapToLong(it -> it.in(measure)).findFirst();
  }

  /**
   * How much has to become free; empty where YARN does not say enough, where enough is free, and
   * where nothing that becomes free is enough.
   */
  public OptionalLong missing() {
    return used.isPresent() && couldFit() && lacking() > 0
        ? OptionalLong.of(lacking())
        : OptionalLong.empty();
  }

  /** Whether what is needed is no more than all that there is. */
  boolean couldFit() {
    return needed <= limit.orElse(Long.MAX_VALUE);
  }

  /** At least so much is missing. */
  long lacking() {
    long free = limit.orElse(Long.MAX_VALUE) - used.orElse(0);
    return Math.max(0, needed - free);
  }

  /** For example {@code 1 GiB (1073741824 bytes) of 1 GiB (1073741824 bytes) used, … needed}. */
  String words() {
    StringJoiner words = new StringJoiner(", ");
    if (used.isPresent() && limit.isPresent()) {
      words.add(exact(used) + " of " + exact(limit) + " used");
    } else if (limit.isPresent()) {
      words.add("the limit is " + exact(limit));
    }
    words.add(measure.exact(needed) + " needed" + (couldFit() ? "" : ", which is more than all"));
    if (missing().isPresent()) {
      words.add(exact(missing()) + " missing");
    }
    return words.toString();
  }

  /** What is different, for example {@code 1.5 GiB of 2 GiB used, was 2 GiB, 512 MiB missing}. */
  String since(WaitFigures before) {
    StringJoiner words = new StringJoiner(", ");
    words.add(share() + ", was " + (limit.equals(before.limit) ? before.part() : before.whole()));
    if (missing().isPresent()) {
      words.add(brief(missing()) + " missing");
    } else if (used.isPresent() && couldFit()) {
      words.add("which is enough");
    }
    return words.toString();
  }

  private String share() {
    return used.isPresent() ? whole() + " used" : "the limit is " + whole();
  }

  private String whole() {
    return used.isPresent() ? brief(used) + " of " + brief(limit) : brief(limit);
  }

  private String part() {
    return used.isPresent() ? brief(used) : brief(limit);
  }

  private String exact(OptionalLong amount) {
    return measure.exact(amount.orElse(0));
  }

  private String brief(OptionalLong amount) {
    return measure.brief(amount.orElse(0));
  }
}
