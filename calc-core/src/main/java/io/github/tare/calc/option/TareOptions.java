package io.github.tare.calc.option;

import java.util.List;
import java.util.Optional;

/** Tare's own options that a plan depends on; Flink knows none of them. */
public final class TareOptions {
  /** Up to where the JVM lets direct memory grow. */
  public static final OptionKey<DirectLimitPolicy> DIRECT_LIMIT =
      new OptionKey<>(
          "tare.memory.direct-limit",
          List.of(),
          DirectLimitPolicy::parse,
          Optional.of(DirectLimitPolicy.FLINK.toString()));

  private TareOptions() {}

  /** Every one of them. */
  public static List<OptionKey<?>> all() {
    return List.of(DIRECT_LIMIT);
  }
}
