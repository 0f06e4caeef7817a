package io.github.tare.calc.option;

import java.util.List;
import java.util.Optional;

/** Tare's own options about memory and the JVM; Flink knows none of them. */
public final class TareOptions {
  /** Up to where the JVM lets direct memory grow. */
  public static final OptionKey<DirectLimitPolicy> DIRECT_LIMIT =
      new OptionKey<>(
          "tare.memory.direct-limit",
          List.of(),
          DirectLimitPolicy::parse,
          Optional.of(DirectLimitPolicy.FLINK.toString()));

  /** Whether the node's shell expands {@code $} and backticks in a user's JVM options. */
  public static final OptionKey<Boolean> EXPAND_ON_NODE =
      OptionKey.truth("tare.launch.expand-on-node").withDefault("false");

  private TareOptions() {}

  /** Every one of them. */
  public static List<OptionKey<?>> all() {
    return List.of(DIRECT_LIMIT, EXPAND_ON_NODE);
  }
}
