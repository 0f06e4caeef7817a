package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes managed memory. The constants have Flink's names, which are also the names in the
 * weights. Source: {@code ManagedMemoryUseCase}.
 */
public enum Consumer {
  /** Operators that sort, join or cache: batch jobs and SQL. */
  OPERATOR("operator", "operators", 70),
  /** RocksDB or ForSt; a state backend on the heap takes none. */
  STATE_BACKEND("state-backend", "state backend", 70),
  /** Python processes. */
  PYTHON("python", "Python", 30);

  private final String option;
  private final String displayName;
  private final int usualWeight;

  Consumer(String option, String displayName, int usualWeight) {
    this.option = option;
    this.displayName = displayName;
    this.usualWeight = usualWeight;
  }

  /** Its name on the command line, for example {@code state-backend}. */
  public String option() {
    return option;
  }

  /** Its name for people, for example {@code state backend}. */
  public String displayName() {
    return displayName;
  }

  /**
   * Reads names between commas, for example {@code operator,state-backend}; empty where one is no
   * name.
   */
  public static Optional<Set<Consumer>> parse(String text) {
    Set<Consumer> consumers = EnumSet.noneOf(Consumer.class);
    for (String name : text.split(",", -1)) {
      Optional<Consumer> consumer =
          Arrays.stream(values()).filter(one -> one.option.equals(name.strip())).findFirst();
      if (consumer.isEmpty()) {
        return Optional.empty();
      }
      consumers.add(consumer.get());
    }
    return Optional.of(consumers);
  }

  /** Its weight where nobody sets any. */
  int usualWeight() {
    return usualWeight;
  }

  /** The names under which Flink looks for its weight; the first that is there counts. */
  List<String> weightNames(FlinkVersion version) {
    return this == PYTHON || version.isAtLeast(2, 0)
        ? List.of(name())
        : List.of(name(), "DATAPROC");
  }
}
