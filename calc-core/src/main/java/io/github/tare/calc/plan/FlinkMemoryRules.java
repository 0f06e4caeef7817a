package io.github.tare.calc.plan;

import java.util.Optional;

/** How one kind of process splits total Flink memory. */
interface FlinkMemoryRules {
  /** Whether all the sizes are set that make totals unnecessary. */
  boolean isFineGrained();

  /** From the pools up to the total. */
  FlinkMemory fromPools();

  /** From the total down to the pools; what does not need the total is checked without it too. */
  FlinkMemory fromTotal(Optional<Amount> total);
}
