package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Up to where a JVM may allocate direct memory. Source: the discussion of FLIP-49. */
public enum DirectLimitPolicy {
  /** What Flink settled on: framework and task off-heap, and network. */
  FLINK,
  /** The same plus JVM overhead, which native memory then has to share. */
  OVERHEAD,
  /** So far that the JVM never says no; only the container is a limit. */
  UNLIMITED;

  /** As an option has it, for example {@code flink}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads one in any case, as Flink reads its own enumerations. */
  static Parsed<DirectLimitPolicy> parse(String text) {
    for (DirectLimitPolicy policy : values()) {
      if (policy.name().equalsIgnoreCase(text)) {
        return Parsed.value(policy);
      }
    }
    return Parsed.unreadable("there is no such policy", "Write one of " + all() + ".");
  }

  private static String all() {
    return Arrays.stream(values())
        .map(DirectLimitPolicy::toString)
        .collect(Collectors.joining(", "));
  }
}
