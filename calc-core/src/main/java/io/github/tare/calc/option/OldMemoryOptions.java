package io.github.tare.calc.option;

import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Optional;

/**
 * The options about memory that Flink 1.9 had and later versions read in another way or not at all.
 * Source: {@code TaskManagerOptions}, {@code ResourceManagerOptions} and {@code
 * NettyShuffleEnvironmentOptions} of 1.9.3.
 */
public final class OldMemoryOptions {
  /** The share of a container that the JVM's heap was kept out of. */
  public static final OptionKey<Fraction> CUTOFF_RATIO =
      OptionKey.fraction("containerized.heap-cutoff-ratio", "yarn.heap-cutoff-ratio")
          .withDefault("0.25");

  /** The same as a least number of mebibytes. */
  public static final OptionKey<Integer> CUTOFF_MIN =
      new OptionKey<>(
          "containerized.heap-cutoff-min",
          List.of("yarn.heap-cutoff-min"),
          Grammars::integer,
          Optional.of("600"));

  /** Managed memory; a number without a unit was mebibytes. */
  public static final OptionKey<MemorySize> MANAGED_SIZE =
      new OptionKey<>(
          "taskmanager.memory.size", List.of(), OldMemoryOptions::mebibytes, Optional.of("0"));

  /** Managed memory as a share of heap and managed memory together. */
  public static final OptionKey<Fraction> MANAGED_FRACTION =
      OptionKey.fraction("taskmanager.memory.fraction").withDefault("0.7");

  /** Whether managed memory was off-heap. */
  public static final OptionKey<Boolean> MANAGED_OFF_HEAP =
      OptionKey.truth("taskmanager.memory.off-heap").withDefault("false");

  public static final OptionKey<MemorySize> NETWORK_MIN =
      OptionKey.size("taskmanager.network.memory.min").withDefault("64mb");
  public static final OptionKey<MemorySize> NETWORK_MAX =
      OptionKey.size("taskmanager.network.memory.max").withDefault("1gb");
  public static final OptionKey<Fraction> NETWORK_FRACTION =
      OptionKey.fraction("taskmanager.network.memory.fraction").withDefault("0.1");

  private OldMemoryOptions() {}

  private static Parsed<MemorySize> mebibytes(String text) {
    String number = text.strip();
    boolean bare = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return MemorySizeText.parse(bare ? number + "m" : text);
  }
}
