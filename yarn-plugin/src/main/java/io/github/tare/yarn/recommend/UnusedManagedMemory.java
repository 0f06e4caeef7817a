package io.github.tare.yarn.recommend;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.recorder.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Managed memory that seems not to be used. Nothing is recommended for that: from outside, a share
 * that nobody took yet looks like one that nobody will, and a job without its share fails.
 */
final class UnusedManagedMemory {
  private UnusedManagedMemory() {}

  /** A note, where all native memory that there can have been fits into the JVM overhead. */
  static Optional<Problem> note(Peers peers, Recommendation found) {
    MemorySize overhead = found.plan().size(Pool.JVM_OVERHEAD);
    return peers
        .mostNative()
        .filter(most -> most.compareTo(overhead) <= 0)
        .filter(most -> found.doubts().isEmpty() && hasManaged(found) && !usesRocksDb(peers))
        .flatMap(most -> without(found).map(process -> note(most, found.plan(), process)));
  }

  private static boolean hasManaged(Recommendation found) {
    return found.recorded().pools().getOrDefault(Pool.MANAGED, MemorySize.ZERO).bytes() > 0;
  }

  private static boolean usesRocksDb(Peers peers) {
    return peers.most(Field.ROCKSDB).filter(loaded -> loaded == 0).isEmpty();
  }

  private static Optional<MemorySize> without(Recommendation found) {
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    found.pools().forEach(one -> pools.put(one.pool(), one.recommended()));
    pools.put(Pool.MANAGED, MemorySize.ZERO);
    return found.recorded().with(pools).map(plan -> plan.totalProcess().size());
  }

  private static Problem note(MemorySize most, MemoryPlan plan, MemorySize without) {
    return new Problem(
        ProblemCode.MANAGED_MEMORY_UNUSED,
        Severity.NOTE,
        "The TaskExecutors had at most %s of native memory, which the JVM overhead of %s holds: their managed memory of %s seems not to be used."
            .formatted(
                human(most), human(plan.size(Pool.JVM_OVERHEAD)), human(plan.size(Pool.MANAGED))),
        List.of(),
        "If no batch operator, no RocksDB and no Python takes it, set taskmanager.memory.managed.size: 0, and the process needs %s."
            .formatted(human(without)));
  }
}
