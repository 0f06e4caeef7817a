package io.github.tare.it.oracle;

import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Flink's own calculation, of its jars and of nothing else. */
final class RealFlink implements FlinkOracle, AutoCloseable {
  private static final Map<Pool, String> GETTERS =
      Map.of(
          Pool.FRAMEWORK_HEAP, "getFrameworkHeapSize",
          Pool.FRAMEWORK_OFF_HEAP, "getFrameworkOffHeapMemorySize",
          Pool.TASK_HEAP, "getTaskHeapSize",
          Pool.TASK_OFF_HEAP, "getTaskOffHeapSize",
          Pool.NETWORK, "getNetworkMemSize",
          Pool.MANAGED, "getManagedMemorySize",
          Pool.HEAP, "getJvmHeapMemorySize",
          Pool.OFF_HEAP, "getJvmDirectMemorySize",
          Pool.JVM_METASPACE, "getJvmMetaspaceSize",
          Pool.JVM_OVERHEAD, "getJvmOverheadSize");

  /** What flink-yarn and the start scripts call first; both are gone in 2.0. */
  private static final String MAP_LEGACY_HEAP =
      "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption";

  private static final String SPEC_WITH_LEGACY_HEAP =
      "processSpecFromConfigWithNewOptionToInterpretLegacyHeap";

  private final URLClassLoader loader;
  private final FlinkClass configuration;
  private final FlinkClass taskExecutor;
  private final FlinkClass taskExecutorOptions;
  private final FlinkClass jobManager;
  private final FlinkClass jobManagerOptions;
  private final FlinkClass processMemory;

  private RealFlink(URLClassLoader loader) throws ClassNotFoundException {
    this.loader = loader;
    configuration = FlinkClass.of(loader, "configuration.Configuration");
    taskExecutor = FlinkClass.of(loader, "runtime.clusterframework.TaskExecutorProcessUtils");
    taskExecutorOptions = FlinkClass.of(loader, "configuration.TaskManagerOptions");
    jobManager = FlinkClass.of(loader, "runtime.jobmanager.JobManagerProcessUtils");
    jobManagerOptions = FlinkClass.of(loader, "configuration.JobManagerOptions");
    processMemory = FlinkClass.of(loader, "runtime.util.config.memory.ProcessMemoryUtils");
  }

  /** The Flink whose jars lie in these directories. */
  static RealFlink in(Path... directories) throws IOException, ClassNotFoundException {
    List<URL> urls = new ArrayList<>();
    for (Path directory : directories) {
      try (var jars = Files.newDirectoryStream(directory, "*.jar")) {
        for (Path jar : jars) {
          urls.add(jar.toUri().toURL());
        }
      }
    }
    return new RealFlink(
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
  }

  /** What this Flink says it is. */
  String version() throws ReflectiveOperationException {
    return FlinkClass.of(loader, "runtime.util.EnvironmentInformation")
        .call("getVersion")
        .toString();
  }

  /** A class of this Flink, by its name after {@code org.apache.flink.}. */
  FlinkClass type(String name) throws ClassNotFoundException {
    return FlinkClass.of(loader, name);
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public Answer answer(Question question) {
    try {
      Object config = configuration.call("fromMap", question.config());
      return switch (question.process()) {
        case TASK_EXECUTOR -> taskExecutor(question.mode(), config);
        case JOB_MANAGER -> jobManager(question.mode(), config);
      };
    } catch (InvocationTargetException refusal) {
      return refused(refusal.getTargetException());
    }
  }

  private Answer taskExecutor(PlanningMode mode, Object config) throws InvocationTargetException {
    Object spec = taskExecutor.call("processSpecFromConfig", legacyHeapMapped(mode, config));
    return accepted(
        ProcessKind.TASK_EXECUTOR,
        spec,
        processMemory.call("generateJvmParametersStr", spec),
        taskExecutor.call("generateDynamicConfigsStr", spec));
  }

  private Object legacyHeapMapped(PlanningMode mode, Object config)
      throws InvocationTargetException {
    if (mode == PlanningMode.PLAIN || !taskExecutor.has(MAP_LEGACY_HEAP, 2)) {
      return config;
    }
    String meaning = mode == PlanningMode.CONTAINER ? "TOTAL_PROCESS_MEMORY" : "TOTAL_FLINK_MEMORY";
    return taskExecutor.call(MAP_LEGACY_HEAP, config, taskExecutorOptions.constant(meaning));
  }

  private Answer jobManager(PlanningMode mode, Object config) throws InvocationTargetException {
    Object spec = jobManagerSpec(mode, config);
    return accepted(
        ProcessKind.JOB_MANAGER,
        spec,
        jobManager.call("generateJvmParametersStr", spec, config),
        jobManager.call("generateDynamicConfigsStr", spec));
  }

  private Object jobManagerSpec(PlanningMode mode, Object config) throws InvocationTargetException {
    if (mode == PlanningMode.PLAIN || !jobManager.has(SPEC_WITH_LEGACY_HEAP, 2)) {
      return jobManager.call("processSpecFromConfig", config);
    }
    String meaning = mode == PlanningMode.CONTAINER ? "TOTAL_PROCESS_MEMORY" : "JVM_HEAP_MEMORY";
    return jobManager.call(SPEC_WITH_LEGACY_HEAP, config, jobManagerOptions.constant(meaning));
  }

  static Answer accepted(ProcessKind process, Object spec, Object jvmArguments, Object properties) {
    FlinkObject numbers = new FlinkObject(spec);
    Map<String, String> fields = new TreeMap<>();
    GETTERS.forEach(
        (pool, getter) -> {
          if (process.pools().contains(pool)) {
            fields.put(pool.jsonName(), numbers.bytes(getter));
          }
        });
    fields.put("totalFlink", numbers.bytes("getTotalFlinkMemorySize"));
    fields.put("totalProcess", numbers.bytes("getTotalProcessMemorySize"));
    fields.put("jvmArgs", jvmArguments.toString());
    fields.putAll(DynamicProperties.parse(properties.toString()));
    return Answer.accepted(fields);
  }

  /** Any exception is a refusal; an error, or a class that is not there, is the oracle's own. */
  static Answer refused(Throwable reason) {
    for (Throwable each = reason; each != null; each = each.getCause()) {
      if (each instanceof Error || each instanceof ClassNotFoundException) {
        throw new IllegalStateException("Flink cannot be asked", reason);
      }
    }
    return Answer.refused(reason.toString());
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
