package io.github.tare.yarn.prepare;

import io.github.tare.calc.jvm.JvmOptionGuard;
import io.github.tare.calc.jvm.NativeForecast;
import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * @param problems of all of them, each once
 */
public record Explanation(
    Optional<ManagedMemory> managed,
    List<NativeForecast> forecasts,
    List<Overridden> overridden,
    Problems problems) {
  /** Both processes, in the order in which they are shown. */
  public static final List<ProcessKind> BOTH =
      List.of(ProcessKind.JOB_MANAGER, ProcessKind.TASK_EXECUTOR);

  /** Of a configuration that cannot be read. */
  public static final Explanation NONE =
      new Explanation(Optional.empty(), List.of(), List.of(), Problems.none());

  public Explanation {
    forecasts = List.copyOf(forecasts);
    overridden = List.copyOf(overridden);
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
    MemoryPlanner planner = new MemoryPlanner(version, mode);
    List<MemoryPlan> plans = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    for (ProcessKind process : processes) {
      PlanResult result = planner.plan(process, options);
      problems.addAll(result.problems().all());
      Optional<MemoryPlan> plan =
          result.fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
      plan.ifPresent(plans::add);
      problems.addAll(JvmOptionGuard.check(version, options, process, plan).all());
    }
    Optional<Reviewed<ManagedMemory>> managed =
        of(plans, ProcessKind.TASK_EXECUTOR)
            .map(plan -> new ManagedMemoryPlanner(version, mode, consumers).share(plan, options));
    managed.ifPresent(shared -> problems.addAll(shared.problems().all()));
    Optional<ManagedMemory> shares = managed.flatMap(Reviewed::value);
    List<NativeForecast> forecasts = forecasts(version, options, plans, shares);
    forecasts.forEach(forecast -> forecast.problem().ifPresent(problems::add));
    return new Explanation(
        shares, forecasts, Overridden.in(options), new Problems(List.copyOf(problems)));
  }

  private static List<NativeForecast> forecasts(
      FlinkVersion version,
      Options options,
      List<MemoryPlan> plans,
      Optional<ManagedMemory> managed) {
    Optional<RocksDbMemory> rocksDb = managed.flatMap(ManagedMemory::rocksDb);
    return plans.stream().map(plan -> NativeForecast.of(version, options, plan, rocksDb)).toList();
  }

  /** The plan of this process, if it has one. */
  public Optional<MemoryPlan> plan(ProcessKind process) {
    return of(forecasts.stream().map(NativeForecast::plan).toList(), process);
  }

  private static Optional<MemoryPlan> of(List<MemoryPlan> plans, ProcessKind process) {
    return plans.stream().filter(plan -> plan.process() == process).findFirst();
  }
}
