package io.github.tare.calc.plan;

import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The memory of one process, pool by pool. The constructor holds the sums: every pool of the
 * process is there, total Flink memory is the sum of Flink's pools, and the process is that plus
 * metaspace and overhead.
 */
public final class MemoryPlan {
  private final ProcessKind process;
  private final Map<Pool, Derivation> pools;
  private final Derivation totalFlink;
  private final Derivation totalProcess;
  private final double cpuCores;
  private final int slots;
  private final boolean directLimit;

  MemoryPlan(
      ProcessKind process,
      Map<Pool, Derivation> pools,
      Derivation totalFlink,
      Derivation totalProcess,
      double cpuCores,
      int slots,
      boolean directLimit) {
    this.process = Objects.requireNonNull(process);
    this.pools = Collections.unmodifiableMap(new EnumMap<>(pools));
    this.totalFlink = Objects.requireNonNull(totalFlink);
    this.totalProcess = Objects.requireNonNull(totalProcess);
    this.cpuCores = cpuCores;
    this.slots = slots;
    this.directLimit = directLimit;
  }

  /** Whose memory it is. */
  public ProcessKind process() {
    return process;
  }

  /** Every pool of this kind of process, in {@link Pool}'s order. */
  public Map<Pool, Derivation> pools() {
    return pools;
  }

  /**
   * The size of one pool.
   *
   * @throws IllegalArgumentException if this kind of process has no such pool
   */
  public MemorySize size(Pool pool) {
    Derivation derivation = pools.get(pool);
    if (derivation == null) {
      throw new IllegalArgumentException(process + " has no pool " + pool);
    }
    return derivation.size();
  }

  /** What Flink itself uses: all pools but metaspace and overhead. */
  public Derivation totalFlink() {
    return totalFlink;
  }

  /** What the container must hold. */
  public Derivation totalProcess() {
    return totalProcess;
  }

  /** CPU cores as Flink's resource specification has them. */
  public double cpuCores() {
    return cpuCores;
  }

  /** Slots of a TaskExecutor; 0 for a JobManager. */
  public int slots() {
    return slots;
  }

  /** Whether the JVM gets a limit on direct memory; always so for a TaskExecutor. */
  public boolean directLimit() {
    return directLimit;
  }
}
