package io.github.tare.yarn.diagnose;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One pool made larger, and the process with it. It was planned: with all other pools as they were,
 * it holds.
 *
 * @param pool which one
 * @param from its size in the process that died
 * @param to what to try
 * @param process what all pools come to then
 * @param settings what to set, by key
 * @param plan the keys of all pools, which pin the whole plan that was tried
 */
public record Change(
    Pool pool,
    MemorySize from,
    MemorySize to,
    MemorySize process,
    SortedMap<String, String> settings,
    SortedMap<String, String> plan) {
  public Change {
    Objects.requireNonNull(pool);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(process);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    plan = Collections.unmodifiableSortedMap(new TreeMap<>(plan));
  }
}
