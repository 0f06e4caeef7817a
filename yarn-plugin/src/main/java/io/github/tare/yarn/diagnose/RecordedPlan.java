package io.github.tare.yarn.diagnose;

import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plan that a process ran with, as its recording says, to plan anew with other pools.
 *
 * @param version of its Flink
 * @param process which kind it is
 * @param pools all that this kind has
 */
public record RecordedPlan(FlinkVersion version, ProcessKind process, Map<Pool, MemorySize> pools) {
  public RecordedPlan {
    Map<Pool, MemorySize> all = new EnumMap<>(Pool.class);
    all.putAll(pools);
    pools = Collections.unmodifiableMap(all);
  }

  /** That of a recording; empty if its header does not have all of it. */
  public static Optional<RecordedPlan> of(RecorderHeader header) {
    Optional<ProcessKind> process =
        Arrays.stream(ProcessKind.values())
            .filter(kind -> header.text("process").filter(kind.keyPrefix()::equals).isPresent())
            .findFirst();
    return header
        .text("flink")
        .flatMap(FlinkVersion::parse)
        .flatMap(version -> process.map(kind -> new RecordedPlan(version, kind, header.pools())))
        .filter(plan -> plan.pools.keySet().equals(plan.process.pools()));
  }

  /** The same pools with another Flink. */
  public RecordedPlan on(FlinkVersion other) {
    return new RecordedPlan(other, process, pools);
  }

  /** The same process with these pools, if the planner agrees. */
  public Optional<MemoryPlan> with(Map<Pool, MemorySize> changed) {
    return planned(pinned(changed))
        .filter(
            plan ->
                changed.keySet().stream().allMatch(one -> plan.size(one).equals(changed.get(one))));
  }

  /** The settings that pin it. */
  public SortedMap<String, String> settings() {
    return pinned(pools);
  }

  private SortedMap<String, String> pinned(Map<Pool, MemorySize> changed) {
    SortedMap<String, String> all = new TreeMap<>();
    changed.forEach((one, size) -> all.putAll(PinnedProperties.of(process, one, size)));
    return all;
  }

  /** What these settings alone come to, if the planner agrees. */
  public Optional<MemoryPlan> planned(Map<String, String> settings) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    settings.forEach((key, value) -> values.put(key, new Sourced<>(value, new Origin.Derived())));
    return new MemoryPlanner(version, PlanningMode.CONTAINER)
        .plan(process, Options.of(List.of(new OptionLayer("the recording", values))))
        .fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
  }

  /** The change that gives the part that overflowed room enough, if the planner agrees. */
  Optional<Change> roomFor(PartUse part, MemorySize missing) {
    MemorySize budget = part.use().budget().orElse(MemorySize.ZERO);
    MemorySize wanted = HeadRoom.USUAL.over(budget.saturatedPlus(missing));
    Pool pool = part.part().toGrow(process);
    MemorySize from = pools.getOrDefault(pool, MemorySize.ZERO);
    return larger(pool, from, from.saturatedPlus(wanted.minus(budget)));
  }

  private Optional<Change> larger(Pool pool, MemorySize from, MemorySize to) {
    Map<Pool, MemorySize> changed = new EnumMap<>(pools);
    changed.put(pool, to);
    return with(changed).map(plan -> change(pool, from, plan, pinned(changed)));
  }

  private Change change(
      Pool pool, MemorySize from, MemoryPlan plan, SortedMap<String, String> all) {
    MemorySize whole = plan.totalProcess().size();
    SortedMap<String, String> settings = new TreeMap<>();
    for (String key : PinnedProperties.of(process, pool, plan.size(pool)).keySet()) {
      settings.put(key, MemorySizeText.shortest(plan.size(pool)));
    }
    settings.put(process.keyPrefix() + ".memory.process.size", MemorySizeText.shortest(whole));
    return new Change(pool, from, plan.size(pool), whole, settings, all);
  }
}
