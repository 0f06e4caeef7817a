package io.github.tare.yarn.launch;

import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ExternalResourceTypes;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.container.VcorePolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sizes of an application's TaskExecutors: the one that was planned on the client, and those
 * that jobs ask for (fine-grained resource management), planned here by the same core. Each has a
 * priority of its own, by which YARN's grants are told apart. For one thread only.
 */
public final class WorkerSizes {
  /** Lower numbers are served first; the master's own container has 0. */
  private static final int FIRST_PRIORITY = 1;

  private final Manifest manifest;
  private final Options options;
  private final MemoryPlanner planner;
  private final Map<WorkerResources, Integer> priorities = new LinkedHashMap<>();
  private final List<WorkerSize> sizes = new ArrayList<>();
  private final Consumer<MemoryPlan> planned;
  private Optional<ContainerSize> largest = Optional.empty();

  /**
   * Knows the size that was planned on the client.
   *
   * @param planned hears of every other one, once
   * @throws IllegalArgumentException if the manifest names no version of Flink
   */
  public WorkerSizes(Manifest manifest, Consumer<MemoryPlan> planned) {
    this.manifest = manifest;
    this.planned = planned;
    this.options = Options.of(List.of(new OptionLayer(Manifest.FILE_NAME, manifest.options())));
    this.planner =
        new MemoryPlanner(
            FlinkVersion.parse(manifest.flinkVersion()).orElseThrow(IllegalArgumentException::new),
            PlanningMode.CONTAINER);
    add(manifest.worker().size().spec().resources(), manifest.worker().size());
  }

  /** What has a part in the plan of a TaskExecutor that a job asks for. */
  public static Map<String, Sourced<String>> options(Options all) {
    Map<String, Sourced<String>> some = new LinkedHashMap<>(all.all());
    some.keySet()
        .removeIf(key -> !WorkerResources.leaves(key) && !ExternalResourceTypes.isTypeKey(key));
    return some;
  }

  /**
   * Hears what the application's queue allows, which is known once the master has registered.
   *
   * @return why no TaskExecutor of the planned size can be had; empty if it can
   */
  public Optional<String> within(ContainerSize allowed) {
    largest = Optional.of(allowed);
    return tooLarge("a TaskExecutor", manifest.worker().size().container());
  }

  /**
   * Plans a TaskExecutor that a job asks for, unless its size is known.
   *
   * @return why it cannot be had; empty if it can
   */
  public Optional<String> learn(WorkerResources asked) {
    if (priorities.containsKey(asked)) {
      return Optional.empty();
    }
    return planner
        .plan(options, asked)
        .fold(planned -> learn(planned.plan(), asked), WorkerSizes::unplannable);
  }

  private Optional<String> learn(MemoryPlan plan, WorkerResources asked) {
    WorkerSize size = size(plan);
    Optional<String> reason = tooLarge(named(asked), size.container());
    if (reason.isEmpty()) {
      add(asked, size);
      planned.accept(plan);
    }
    return reason;
  }

  private Optional<String> tooLarge(String worker, ContainerSize needed) {
    return largest
        .filter(most -> !needed.fitsIn(most))
        .map(most -> worker + " needs " + needed.text() + "; the queue allows " + most.text());
  }

  private static String named(WorkerResources asked) {
    return "a job's slot sharing group asks for a TaskExecutor with "
        + asked.slots()
        + (asked.slots() == 1 ? " slot" : " slots (taskmanager.numberOfTaskSlots)")
        + ", which";
  }

  private static Optional<String> unplannable(PlanResult.Rejected rejected) {
    String reasons =
        rejected.problems().all().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(Problem::message)
            .collect(Collectors.joining(" "));
    return Optional.of("a job's slot sharing group asks for what cannot be planned. " + reasons);
  }

  private WorkerSize size(MemoryPlan plan) {
    VcorePolicy cores =
        new VcorePolicy(OptionalDouble.of(plan.cpuCores()), OptionalInt.empty(), plan.slots());
    ContainerSize container =
        ContainerSize.holding(plan.totalProcess().size(), cores.workerVcores())
            .with(ExternalResourceTypes.of(options, plan.externalResources()).amounts());
    return new WorkerSize(
        WorkerSpec.of(plan), container, JvmArguments.of(plan), PinnedProperties.of(plan));
  }

  private void add(WorkerResources resources, WorkerSize size) {
    priorities.put(resources, FIRST_PRIORITY + sizes.size());
    sizes.add(size);
  }

  /**
   * What is asked of YARN for a TaskExecutor.
   *
   * @throws IllegalArgumentException unless {@link #learn} let it pass
   */
  public ContainerRequest request(WorkerResources asked) {
    Integer priority = priorities.get(asked);
    if (priority == null) {
      throw new IllegalArgumentException("no size has been planned for " + asked);
    }
    return new ContainerRequest(
        ofPriority(priority).container(), priority, manifest.worker().nodeLabel());
  }

  /** The size that is asked for with this priority. */
  public WorkerSize ofPriority(int priority) {
    return sizes.get(priority - FIRST_PRIORITY);
  }
}
