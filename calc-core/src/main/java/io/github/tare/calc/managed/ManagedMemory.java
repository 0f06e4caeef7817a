package io.github.tare.calc.managed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A TaskExecutor's managed memory to its last consumer.
 *
 * @param slot what one slot has
 * @param backend the state backend that the configuration names
 * @param presence who is there, and how that is known
 * @param shares of those that are there, in {@link Consumer}'s order
 * @param rocksDb how RocksDB or ForSt is bounded; empty where neither is used
 */
public record ManagedMemory(
    SlotShare slot,
    StateBackend backend,
    Presence presence,
    List<ConsumerShare> shares,
    Optional<RocksDbMemory> rocksDb) {
  public ManagedMemory {
    Objects.requireNonNull(slot);
    Objects.requireNonNull(backend);
    Objects.requireNonNull(presence);
    shares = List.copyOf(shares);
    Objects.requireNonNull(rocksDb);
  }
}
