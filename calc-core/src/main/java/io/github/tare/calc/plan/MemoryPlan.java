package io.github.tare.calc.plan;

import io.github.tare.calc.option.DirectLimitPolicy;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The memory of one process, pool by pool. The constructor holds the sums: every pool of the
 * process is there, total Flink memory is the sum of Flink's pools, and the process is that plus
 * metaspace and overhead.
 */
public final class MemoryPlan {
  private final ProcessKind process;
  private final Map<Pool, ? extends Derivation> pools;
  private final Derivation totalFlink;
  private final Derivation totalProcess;
  private final Extras extras;

  /** The map is the plan's from now on. */
  MemoryPlan(
      ProcessKind process,
      Map<Pool, ? extends Derivation> pools,
      Derivation totalFlink,
      Derivation totalProcess,
      Extras extras) {
    this.process = Objects.requireNonNull(process);
    this.pools = Collections.unmodifiableMap(pools);
    this.totalFlink = Objects.requireNonNull(totalFlink);
    this.totalProcess = Objects.requireNonNull(totalProcess);
    this.extras = Objects.requireNonNull(extras);
    requireSums();
  }

  /** What a process gets besides memory. */
  record Extras(
      Cpu cpu,
      Optional<Value<DirectLimitPolicy>> directLimit,
      SortedMap<String, Long> externalResources) {
    Extras {
      Objects.requireNonNull(cpu);
      Objects.requireNonNull(directLimit);
      externalResources =
          externalResources.isEmpty()
              ? Collections.emptySortedMap()
              : Collections.unmodifiableSortedMap(new TreeMap<>(externalResources));
    }
  }

  private void requireSums() {
    long flink = 0;
    long whole = 0;
    for (Pool pool : process.pools()) {
      long bytes = size(pool).bytes();
      whole = Math.addExact(whole, bytes);
      flink += pool.isFlinks() ? bytes : 0;
    }
    if (pools.size() != process.pools().size()
        || flink != totalFlink.size().bytes()
        || whole != totalProcess.size().bytes()) {
      throw new IllegalArgumentException("the pools do not add up: " + pools);
    }
  }

  /**
   * The same process with more memory, all of it in one pool. The totals grow with it, every other
   * number stays; pinned, it is what Flink derives again, whatever the pool's range was.
   *
   * @param pool one of this process's
   * @param why the end of a sentence, for example {@code to fill its container of 2 GiB}
   * @throws IllegalArgumentException if this kind of process has no such pool
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  public MemoryPlan grown(Pool pool, MemorySize by, String why) {
    Map<Pool, Derivation> all = new EnumMap<>(pools);
    all.put(pool, new Grown(why(pool), by, why));
    return new MemoryPlan(
        process,
        all,
        pool.isFlinks() ? new Grown(totalFlink, by, why) : totalFlink,
        new Grown(totalProcess, by, why),
        extras);
  }

  /** Whose memory it is. */
  public ProcessKind process() {
    return process;
  }

  /** Every pool of this kind of process, in {@link Pool}'s order. */
  public Map<Pool, ? extends Derivation> pools() {
    return pools;
  }

  /**
   * The size of one pool.
   *
   * @throws IllegalArgumentException if this kind of process has no such pool
   */
  public MemorySize size(Pool pool) {
    return why(pool).size();
  }

  Derivation why(Pool pool) {
    Derivation derivation = pools.get(pool);
    if (derivation == null) {
      throw new IllegalArgumentException(process + " has no pool " + pool);
    }
    return derivation;
  }

  /** What Flink itself uses: all pools but metaspace and overhead. */
  public Derivation totalFlink() {
    return totalFlink;
  }

  /** What the container must hold. */
  public Derivation totalProcess() {
    return totalProcess;
  }

  /**
   * CPU cores as Flink's resource specification has them: {@code taskmanager.cpu.cores}, else one
   * for each slot; 0 for a JobManager. What YARN is asked for is another matter.
   */
  public double cpuCores() {
    return extras.cpu().cores();
  }

  /**
   * Slots of a TaskExecutor; 0 for a JobManager. Flink accepts 0 and less where cores are set, and
   * so does a plan, with a warning.
   */
  public int slots() {
    return extras.cpu().slots();
  }

  /**
   * How the JVM's limit on direct memory is set, and who said so; always there for a TaskExecutor,
   * for a JobManager only where somebody asked for a limit.
   */
  public Optional<Sourced<DirectLimitPolicy>> directLimit() {
    return extras.directLimit().map(set -> new Sourced<>(set.value(), set.setting().origin()));
  }

  /** External resources of a TaskExecutor and how many of each; empty for a JobManager. */
  public SortedMap<String, Long> externalResources() {
    return extras.externalResources();
  }
}
