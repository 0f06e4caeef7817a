package io.github.tare.benchmark;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.FactsResult;
import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.config.JsonTree;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.preflight.PreflightResult;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemoteFiles;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
 * All checks of one submission against clusters of three sizes, ten times apart, so that what grows
 * faster than the cluster shows. The job asks for as many workers as there are nodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class ClusterBenchmark {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);

  /** Of the cluster; it has one queue for five of them. */
  @Param({"100", "1000", "10000"})
  public int nodes;

  private ClusterFacts facts = new MadeCluster(1).facts();
  private String saved = "";
  private String answer = "";
  private Proposal fitting = proposal(Map.of());
  private Proposal lost = fitting;

  /** Makes the cluster, and two submissions. */
  @Setup
  public void make() throws IOException {
    MadeCluster cluster = new MadeCluster(nodes);
    facts = cluster.facts();
    saved = FactsText.write(facts);
    answer = SchedulerAnswer.of(cluster.leaves());
    fitting =
        proposal(
            Map.of(
                "yarn.application.queue", cluster.aQueue(),
                "parallelism.default", Integer.toString(nodes)));
    lost = proposal(Map.of("yarn.application.queue", cluster.aQueue() + "x"));
  }

  /** Every check; the application would start. */
  @Benchmark
  public PreflightResult checks() {
    return Preflight.against(facts, fitting);
  }

  /** Every check where there is no such queue, so that the nearest name is looked for. */
  @Benchmark
  public PreflightResult checksWithAMisspeltQueue() {
    return Preflight.against(facts, lost);
  }

  /** Reads the facts as {@code tare check --facts} does. */
  @Benchmark
  public FactsResult readsFacts() {
    return FactsText.read(saved);
  }

  /** Writes them as {@code tare facts --json} does. */
  @Benchmark
  public String writesFacts() {
    return FactsText.write(facts);
  }

  /** Reads what the ResourceManager's web service says of all queues. */
  @Benchmark
  public JsonTree readsTheSchedulersAnswer() throws IOException {
    return JsonTree.parse(answer);
  }

  private static Proposal proposal(Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("jobmanager.memory.process.size", "1600m");
    values.put("taskmanager.memory.process.size", "4g");
    Options options = options(values);
    return new Proposal(
        options,
        VERSION,
        Optional.of(plan(ProcessKind.JOB_MANAGER, options)),
        Optional.of(plan(ProcessKind.TASK_EXECUTOR, options)),
        YarnOptions.read(options).options(),
        Optional.empty(),
        LogConfiguration.in(Optional.empty()),
        RemoteFiles.NONE,
        Optional.empty(),
        Problems.none());
  }

  private static MemoryPlan plan(ProcessKind process, Options options) {
    return new MemoryPlanner(VERSION, PlanningMode.CONTAINER)
        .plan(process, options)
        .fold(
            planned -> planned.plan(),
            rejected -> {
              throw new IllegalStateException(rejected.problems().toString());
            });
  }

  private static Options options(Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> sourced.put(key, new Sourced<>(value, new Origin.FileLine("conf", 1))));
    return Options.of(List.of(new OptionLayer("conf", sourced)));
  }
}
