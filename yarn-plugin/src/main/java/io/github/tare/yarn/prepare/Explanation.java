package io.github.tare.yarn.prepare;

import io.github.tare.calc.jvm.NativeForecast;
import io.github.tare.calc.jvm.PlanReview;
import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.room.ContainerGrant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plans of the processes somebody asked for.
 *
 * @param managed the TaskManager's managed memory to its last consumer; empty where that is unknown
 * @param forecasts the plans that exist, the JobManager's first, and what each process is reckoned
 *     to take of its JVM overhead
 * @param overridden the keys that several sources set
 * @param grants what a cluster makes of their containers; none where no cluster counts
 * @param problems of all of them, each once
 */
public record Explanation(
    Optional<ManagedMemory> managed,
    List<NativeForecast> forecasts,
    List<Overridden> overridden,
    List<ContainerGrant> grants,
    Problems problems) {
  /** Both processes, in the order in which they are shown. */
  public static final List<ProcessKind> BOTH =
      List.of(ProcessKind.JOB_MANAGER, ProcessKind.TASK_EXECUTOR);

  /** Of a configuration that cannot be read. */
  public static final Explanation NONE =
      new Explanation(Optional.empty(), List.of(), List.of(), List.of(), Problems.none());

  public Explanation {
    forecasts = List.copyOf(forecasts);
    overridden = List.copyOf(overridden);
    grants = List.copyOf(grants);
  }

  /** Plans these processes, with the consumers of managed memory that the configuration shows. */
  public static Explanation of(
      FlinkVersion version, PlanningMode mode, Options options, List<ProcessKind> processes) {
    return of(version, mode, options, processes, Optional.empty());
  }

  /**
   * Plans these processes.
   *
   * @param consumers of managed memory; empty to take those that the configuration shows
   */
  public static Explanation of(
      FlinkVersion version,
      PlanningMode mode,
      Options options,
      List<ProcessKind> processes,
      Optional<Set<Consumer>> consumers) {
    return of(version, mode, options, Plans.of(version, mode, options, processes), consumers);
  }

  /** Explains plans that were made of these options, and may have grown since. */
  static Explanation of(
      FlinkVersion version,
      PlanningMode mode,
      Options options,
      Plans plans,
      Optional<Set<Consumer>> consumers) {
    PlanReview review = PlanReview.of(version, mode, options, plans.byProcess(), consumers);
    return new Explanation(
        review.managed(),
        review.forecasts(),
        Overridden.in(options),
        List.of(),
        plans.problems().and(review.problems()));
  }

  /** The same with what a cluster makes of the containers, and what is to be said of that. */
  Explanation with(List<ContainerGrant> granted, Problems more) {
    return new Explanation(managed, forecasts, overridden, granted, problems.and(more));
  }

  /** The plan of this process, if it has one. */
  public Optional<MemoryPlan> plan(ProcessKind process) {
    return forecasts.stream()
        .map(NativeForecast::plan)
        .filter(plan -> plan.process() == process)
        .findFirst();
  }
}
