package io.github.tare.calc.plan;

import java.util.Map;
import java.util.Optional;

/**
 * Flink's own pools, as far as they could be worked out.
 *
 * @param pools those that are known; whoever plans adds those around them
 * @param total their sum; empty unless all are known
 */
record FlinkMemory(Map<Pool, Amount> pools, Optional<Amount> total) {
  static FlinkMemory unknown() {
    return new FlinkMemory(Map.of(), Optional.empty());
  }
}
