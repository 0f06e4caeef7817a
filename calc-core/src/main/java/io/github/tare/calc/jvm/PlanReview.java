package io.github.tare.calc.jvm;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What finished plans hold for the processes that will run by them: the shares of managed memory,
 * what lies outside the pools, and the JVM options that disagree with it all.
 *
 * @param managed the TaskManager's managed memory to its last consumer; empty where that is unknown
 * @param forecasts the plans, and what each process is reckoned to take of its JVM overhead
 * @param problems of all of them, each once
 */
public record PlanReview(
    Optional<ManagedMemory> managed, List<NativeForecast> forecasts, Problems problems) {
  public PlanReview {
    Objects.requireNonNull(managed);
    forecasts = List.copyOf(forecasts);
    Objects.requireNonNull(problems);
  }

  /**
   * Looks at them as they are, whether or not they have grown. Never throws for anything a user can
   * write.
   *
   * @param options what the plans were made from
   * @param plans in the order in which they are to be shown; a process without one has its JVM
   *     options looked at all the same
   * @param consumers of managed memory; empty to take those that the configuration shows
   */
  public static PlanReview of(
      FlinkVersion version,
      PlanningMode mode,
      Options options,
      Map<ProcessKind, Optional<MemoryPlan>> plans,
      Optional<Set<Consumer>> consumers) {
    Set<Problem> problems = new LinkedHashSet<>();
    plans.forEach(
        (process, plan) -> {
          problems.addAll(JvmOptionGuard.check(version, options, process, plan).all());
          if (plan.isEmpty()) {
            problems.addAll(besides(version, mode, options, process));
          }
        });
    Optional<Reviewed<ManagedMemory>> managed =
        plans
            .getOrDefault(ProcessKind.TASK_EXECUTOR, Optional.empty())
            .map(plan -> new ManagedMemoryPlanner(version, mode, consumers).share(plan, options));
    managed.ifPresent(shared -> problems.addAll(shared.problems().all()));
    Optional<ManagedMemory> shares = managed.flatMap(Reviewed::value);
    Optional<RocksDbMemory> rocksDb = shares.flatMap(ManagedMemory::rocksDb);
    List<NativeForecast> forecasts =
        plans.values().stream()
            .flatMap(Optional::stream)
            .map(plan -> NativeForecast.of(version, options, plan, rocksDb))
            .toList();
    forecasts.forEach(forecast -> forecast.problem().ifPresent(problems::add));
    return new PlanReview(shares, forecasts, new Problems(List.copyOf(problems)));
  }

  /** What comes out only once there is a plan; so that one look tells all. */
  private static List<Problem> besides(
      FlinkVersion version, PlanningMode mode, Options options, ProcessKind process) {
    return new MemoryPlanner(version, mode)
        .mended(process, options)
        .map(mended -> JvmOptionGuard.besides(version, options, mended).all())
        .orElse(List.of());
  }
}
