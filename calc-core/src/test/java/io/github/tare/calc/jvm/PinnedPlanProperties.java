package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is pinned is what comes out again, in every version. */
class PinnedPlanProperties {
  @Property(tries = 500)
  void planning_with_the_pinned_properties_gives_the_same_plan_and_no_problem(
      @ForAll @IntRange(min = 700, max = 100_000) int mebibytes,
      @ForAll @IntRange(max = 80) int managedPercent,
      @ForAll @IntRange(max = 1_000_000) int odd,
      @ForAll @IntRange(min = 1, max = 32) int slots,
      @ForAll ProcessKind process) {
    String prefix = process.keyPrefix() + ".memory.";
    long bytes = mebibytes * 1048576L + odd;
    PlanResult first =
        plan(
            process,
            Map.of(
                prefix + "process.size",
                bytes + "b",
                "taskmanager.memory.managed.fraction",
                Double.toString(managedPercent / 100.0),
                "taskmanager.numberOfTaskSlots",
                Integer.toString(slots)));
    Assume.that(!first.problems().refuse());
    MemoryPlan plan = planOf(first);
    PlanResult second = plan(process, PinnedProperties.of(plan));
    assertThat(second.problems().all()).allMatch(problem -> problem.code().id().equals("TARE-215"));
    assertThat(PinnedProperties.of(planOf(second))).isEqualTo(PinnedProperties.of(plan));
    assertThat(planOf(second).totalProcess().size()).isEqualTo(plan.totalProcess().size());
    assertThat(JvmArguments.of(planOf(second))).isEqualTo(JvmArguments.of(plan));
  }

  private static MemoryPlan planOf(PlanResult result) {
    return result.fold(
        planned -> planned.plan(),
        rejected -> {
          throw new AssertionError(rejected.problems());
        });
  }

  private static PlanResult plan(ProcessKind process, Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach((key, value) -> sourced.put(key, new Sourced<>(value, new Origin.Derived())));
    return new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER)
        .plan(process, Options.of(List.of(new OptionLayer("pinned", sourced))));
  }
}
