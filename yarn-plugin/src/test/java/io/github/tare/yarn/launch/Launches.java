package io.github.tare.yarn.launch;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.staging.StagedFile;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Valid things to launch, for a test to change one of. */
public final class Launches {
  private static final List<String> JVM =
      List.of(
          "-Xmx536870902",
          "-Xms536870902",
          "-XX:MaxDirectMemorySize=268435458",
          "-XX:MaxMetaspaceSize=268435456");

  /** Of each worker. */
  static final SortedMap<String, Long> GPUS = new TreeMap<>(Map.of("yarn.io/gpu", 2L));

  private Launches() {}

  static ProcessLaunch launch(ProcessKind process, Options options) {
    return new ProcessLaunch(
        process,
        JVM,
        options,
        files(),
        YarnOptions.read(options).options().shipping(),
        List.of("$HADOOP_CONF_DIR", "/hadoop/*"),
        "ann",
        new Access("jane etl", ""),
        Optional.of(recorder()));
  }

  private static FlightRecorder recorder() {
    return new FlightRecorder(
        "lib/tare-0.1.0.jar",
        "2.3",
        Map.of(Pool.HEAP, MemorySize.ofBytes(1073741824)),
        new ContainerSize(1600, 1),
        Optional.empty());
  }

  static ProcessLaunch master(Options options) {
    return launch(ProcessKind.JOB_MANAGER, options);
  }

  static ProcessLaunch worker(Options options) {
    return launch(ProcessKind.TASK_EXECUTOR, options);
  }

  /** Of keys and values in turn. */
  static Options options(String... keysAndValues) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(
          keysAndValues[i],
          new Sourced<>(keysAndValues[i + 1], new Origin.FileLine("conf", 1 + i)));
    }
    return Options.of(List.of(new OptionLayer("conf", values)));
  }

  static List<StagedFile> files() {
    return Stream.of(
            "config.yaml",
            "log4j.properties",
            "lib/flink-dist-2.3.0.jar",
            "lib/tare-0.1.0.jar",
            "lib/log4j-core-2.24.3.jar",
            "lib/readme.txt",
            "plugins/metrics/metrics.jar")
        .map(Launches::file)
        .toList();
  }

  static StagedFile file(String name) {
    return new StagedFile(
        name, URI.create("hdfs://namenode:8020/user/ann/.tare/" + name), 17, 1700000000000L);
  }

  /** A worker of 1728 MiB as Flink pins it. */
  public static WorkerSpec spec() {
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    pools.put(Pool.FRAMEWORK_HEAP, MemorySize.ofBytes(134217728));
    pools.put(Pool.FRAMEWORK_OFF_HEAP, MemorySize.ofBytes(134217728));
    pools.put(Pool.TASK_HEAP, MemorySize.ofBytes(402653174));
    pools.put(Pool.TASK_OFF_HEAP, MemorySize.ofBytes(0));
    pools.put(Pool.NETWORK, MemorySize.ofBytes(134217730));
    pools.put(Pool.MANAGED, MemorySize.ofBytes(536870920));
    pools.put(Pool.JVM_METASPACE, MemorySize.ofBytes(268435456));
    pools.put(Pool.JVM_OVERHEAD, MemorySize.ofBytes(201326592));
    return new WorkerSpec(pools, 1.0, 1, new TreeMap<>());
  }

  /** How that worker is launched. */
  public static WorkerTemplate template() {
    return LaunchContextRules.workerTemplate(
        worker(options("containerized.taskmanager.env.GREETING", "hello \"you\"")),
        WorkerSize.staged(spec(), new ContainerSize(1728, 1, GPUS), JVM),
        Optional.of("gpu"));
  }

  /** A complete manifest. */
  public static Manifest manifest() {
    return new Manifest(
        "0.1.0",
        "2.3",
        URI.create("hdfs://namenode:8020/user/ann/.tare/application_1_1"),
        template(),
        2,
        Map.of(
            "taskmanager.memory.jvm-overhead.fraction",
            new Sourced<>("0.2", new Origin.Recorded("conf/config.yaml:7")),
            "external-resource.gpu.yarn.config-key",
            new Sourced<>("yarn.io/gpu", new Origin.Recorded("conf/config.yaml:8"))));
  }
}
