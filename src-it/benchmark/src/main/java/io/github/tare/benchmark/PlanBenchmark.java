package io.github.tare.benchmark;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.ParsedOptions;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One plan by either. The configuration is the one that a Flink distribution comes with.
 *
 * <p>Flink keeps what a file says as text and reads it anew for each plan, so {@link #flink()} is
 * to be compared with {@link #tareFromText()}, which finds out about unknown keys besides, and
 * {@link #tareFromParsed()} with both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xbatch") // a busy machine would leave methods uncompiled
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 1)
public class PlanBenchmark {
  /** Whose plan. */
  @Param public ProcessKind process = ProcessKind.TASK_EXECUTOR;

  private final MemoryPlanner planner =
      new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER);
  private final Configuration configuration = Configuration.fromMap(values());
  private final Options options = options(values());
  private ParsedOptions parsed = planner.parse(process, options);

  /** Parses what {@link #tareFromParsed()} plans with. */
  @Setup
  public void parse() {
    parsed = planner.parse(process, options);
  }

  /** Flink's calculation. */
  @Benchmark
  public Object flink() {
    return switch (process) {
      case TASK_EXECUTOR -> TaskExecutorProcessUtils.processSpecFromConfig(configuration);
      case JOB_MANAGER -> JobManagerProcessUtils.processSpecFromConfig(configuration);
    };
  }

  /** Options that were read and parsed before. */
  @Benchmark
  public PlanResult tareFromParsed() {
    return planner.plan(parsed);
  }

  /** Options as text, each with its origin, as files and arguments give them. */
  @Benchmark
  public PlanResult tareFromText() {
    return planner.plan(process, options);
  }

  /** The same, and the rule behind every number put into words, as {@code tare explain} does. */
  @Benchmark
  public List<String> tareExplained() {
    return planner
        .plan(process, options)
        .fold(planned -> rules(planned.plan()), rejected -> List.of());
  }

  private static List<String> rules(MemoryPlan plan) {
    List<String> rules = new ArrayList<>();
    plan.pools().values().forEach(number -> rules.add(number.rule()));
    rules.add(plan.totalFlink().rule());
    rules.add(plan.totalProcess().rule());
    return rules;
  }

  private static Options options(Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            sourced.put(
                key,
                new Sourced<>(value, new Origin.FileLine("conf/config.yaml", sourced.size() + 1))));
    return Options.of(List.of(new OptionLayer("conf/config.yaml", sourced)));
  }

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("jobmanager.bind-host", "localhost");
    values.put("jobmanager.rpc.address", "localhost");
    values.put("jobmanager.rpc.port", "6123");
    values.put("jobmanager.memory.process.size", "1600m");
    values.put("jobmanager.execution.failover-strategy", "region");
    values.put("taskmanager.bind-host", "localhost");
    values.put("taskmanager.host", "localhost");
    values.put("taskmanager.numberOfTaskSlots", "1");
    values.put("taskmanager.memory.process.size", "1728m");
    values.put("parallelism.default", "1");
    values.put("rest.address", "localhost");
    values.put("rest.bind-address", "localhost");
    return values;
  }
}
