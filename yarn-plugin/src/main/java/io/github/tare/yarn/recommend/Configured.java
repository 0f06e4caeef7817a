package io.github.tare.yarn.recommend;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.prepare.Explanation;
import io.github.tare.yarn.prepare.FittedPlans;
import io.github.tare.yarn.room.ContainerGrant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A configuration with what is recommended in it, planned and checked like any other.
 *
 * @param explanation its plans, and what a cluster grants where one is known
 * @param grantedBefore what that cluster grants for the plans that were recorded
 * @param replaced the sizes and fractions that have to go, by key
 */
public record Configured(
    Explanation explanation,
    List<ContainerGrant> grantedBefore,
    SortedMap<String, Sourced<String>> replaced) {
  private static final Set<OptionKey<?>> NO_SIZES =
      Set.of(
          TaskExecutorOptions.SLOTS,
          TaskExecutorOptions.CPU_CORES,
          TaskExecutorOptions.SEGMENT_SIZE,
          JobManagerOptions.DIRECT_LIMIT);

  /**
   * Puts it in.
   *
   * @param options the user's own; may be empty
   * @param facts of the cluster that is to run it, if there are any
   */
  public static Configured of(
      Recommendations recommendations,
      FlinkVersion version,
      Options options,
      Optional<ClusterFacts> facts) {
    List<Recommendation> all =
        Explanation.BOTH.stream().flatMap(kind -> recommendations.of(kind).stream()).toList();
    List<ProcessKind> processes = all.stream().map(Recommendation::process).toList();
    Map<String, Sourced<String>> rest = new LinkedHashMap<>(options.all());
    processes.stream().flatMap(process -> sizes(process, version)).forEach(rest::remove);
    Options changed = with(rest, all.stream().map(Recommendation::settings).toList());
    Options before = with(rest, all.stream().map(one -> one.recorded().settings()).toList());
    return new Configured(
        explain(version, changed, processes, facts),
        facts.map(known -> explain(version, before, processes, facts).grants()).orElse(List.of()),
        replaced(all, version, options));
  }

  /** A process that stays as it is keeps its own. */
  private static SortedMap<String, Sourced<String>> replaced(
      List<Recommendation> all, FlinkVersion version, Options options) {
    SortedMap<String, Sourced<String>> replaced = new TreeMap<>();
    for (Recommendation one : all) {
      if (one.changes()) {
        sizes(one.process(), version)
            .filter(key -> !one.settings().containsKey(key))
            .forEach(
                key ->
                    Optional.ofNullable(options.all().get(key))
                        .ifPresent(it -> replaced.put(key, it)));
      }
    }
    return replaced;
  }

  private static Options with(
      Map<String, Sourced<String>> rest, List<SortedMap<String, String>> settings) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>(rest);
    for (SortedMap<String, String> some : settings) {
      some.forEach((key, value) -> values.put(key, new Sourced<>(value, new Origin.Derived())));
    }
    return Options.of(List.of(new OptionLayer("recommended", values)));
  }

  /**
   * Bytes that the cluster grants one process more than before, less where it is negative; empty
   * where it is not known.
   */
  public Optional<Long> grantedMore(ProcessKind process) {
    return granted(process, explanation.grants())
        .flatMap(now -> granted(process, grantedBefore).map(then -> now - then));
  }

  /** The same of all that there are of each at once; empty where it is not known of one of them. */
  public Optional<Long> grantedMore(Recommendations recommendations) {
    Optional<Long> all = Optional.of(0L).filter(any -> !explanation.grants().isEmpty());
    for (Recommendation one : recommendations.all()) {
      Optional<Long> more = grantedMore(one.process()).map(each -> each * one.atOnce());
      all = all.flatMap(sum -> more.map(it -> sum + it));
    }
    return all;
  }

  private static Optional<Long> granted(ProcessKind process, List<ContainerGrant> grants) {
    return grants.stream()
        .filter(grant -> grant.plan().process() == process)
        .findFirst()
        .flatMap(grant -> grant.granted().known())
        .map(size -> MemorySize.ofMebibytes(size.memoryMebibytes()).bytes());
  }

  private static Explanation explain(
      FlinkVersion version,
      Options options,
      List<ProcessKind> processes,
      Optional<ClusterFacts> facts) {
    return facts
        .map(known -> new FittedPlans(known, version, options).check(processes))
        .orElseGet(() -> Explanation.of(version, PlanningMode.CONTAINER, options, processes));
  }

  /** Every key that says how much memory a process or one of its pools gets. */
  private static Stream<String> sizes(ProcessKind process, FlinkVersion version) {
    List<OptionKey<?>> options =
        switch (process) {
          case TASK_EXECUTOR -> new TaskExecutorOptions(version).all();
          case JOB_MANAGER -> new JobManagerOptions(version).all();
        };
    return options.stream()
        .filter(option -> !NO_SIZES.contains(option))
        .flatMap(option -> Stream.concat(Stream.of(option.name()), option.aliases().stream()));
  }
}
