package io.github.tare.yarn.launch;

import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import io.github.tare.yarn.recorder.Format;
import io.github.tare.yarn.recorder.RecorderOptions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The agent that notes how much memory a process has, see {@link io.github.tare.yarn.recorder}. Its
 * file says what was planned, so that a reader needs nothing else.
 *
 * @param jar Tare's own, in the working directory
 * @param flinkVersion for example {@code 2.3}
 * @param pools of the process
 * @param container what is asked of YARN for it
 * @param rocksDb how RocksDB is bounded; empty where the configuration does not ask for it
 */
public record FlightRecorder(
    String jar,
    String flinkVersion,
    Map<Pool, MemorySize> pools,
    ContainerSize container,
    Optional<RocksDbMemory.Bound> rocksDb) {
  /** How RocksDB is bounded, by {@link RocksDbMemory.Bound#jsonName}. */
  public static final String ROCKSDB_BOUND = "rocksdb.bound";

  /** What the names of the pools' bytes begin with, for example {@code pool.taskHeap}. */
  public static final String POOL = "pool.";

  /** The bytes that YARN is asked for. */
  public static final String CONTAINER_BYTES = "container.bytes";

  public FlightRecorder {
    Objects.requireNonNull(jar);
    Objects.requireNonNull(flinkVersion);
    pools = Map.copyOf(pools);
    Objects.requireNonNull(container);
    Objects.requireNonNull(rocksDb);
  }

  /** For a process of this plan. */
  public static FlightRecorder of(
      String jar,
      String flinkVersion,
      MemoryPlan plan,
      ContainerSize container,
      Optional<RocksDbMemory.Bound> rocksDb) {
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    plan.pools().forEach((pool, why) -> pools.put(pool, why.size()));
    return new FlightRecorder(jar, flinkVersion, pools, container, rocksDb);
  }

  /** The JVM's argument but for the size of the process, which goes to its end. */
  LaunchToken argument(String process) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("process", process);
    values.put("flink", flinkVersion);
    rocksDb.ifPresent(bound -> values.put(ROCKSDB_BOUND, bound.jsonName()));
    String file = "<LOG_DIR>/" + process + Format.SUFFIX;
    return new LaunchToken(
        "-javaagent:" + jar + "=" + RecorderOptions.text(file, values), Quoting.RECORDER);
  }

  /** The tokens, with a size in the recorder's argument, if it is among them. */
  static List<LaunchToken> sized(
      List<LaunchToken> tokens, Map<Pool, MemorySize> pools, ContainerSize container) {
    String size = size(pools, container);
    return tokens.stream()
        .map(
            token ->
                token.quoting() == Quoting.RECORDER ? LaunchToken.own(token.text() + size) : token)
        .toList();
  }

  private static String size(Map<Pool, MemorySize> pools, ContainerSize container) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CONTAINER_BYTES, bytes(MemorySize.ofMebibytes(container.memoryMebibytes())));
    new TreeMap<>(pools).forEach((pool, size) -> values.put(POOL + pool.jsonName(), bytes(size)));
    return RecorderOptions.more(values);
  }

  private static String bytes(MemorySize size) {
    return Long.toString(size.bytes());
  }
}
