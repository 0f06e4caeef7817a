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
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
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
    returns(plan(process, mebibytes, managedPercent, odd, slots));
  }

  @Property(tries = 500)
  void a_plan_that_grew_is_what_comes_out_again_too(
      @ForAll @IntRange(min = 700, max = 100_000) int mebibytes,
      @ForAll @IntRange(max = 80) int managedPercent,
      @ForAll @IntRange(max = 1_000_000) int odd,
      @ForAll @IntRange(max = 20_000) int more,
      @ForAll Pool pool) {
    ProcessKind process =
        ProcessKind.TASK_EXECUTOR.pools().contains(pool)
            ? ProcessKind.TASK_EXECUTOR
            : ProcessKind.JOB_MANAGER;
    MemoryPlan plan = plan(process, mebibytes, managedPercent, odd, 1);
    MemorySize by = MemorySize.ofBytes(more * 1048576L + odd);
    MemoryPlan grown = plan.grown(pool, by, "to fill its container");

    returns(grown);
    assertThat(grown.totalProcess().size()).isEqualTo(plan.totalProcess().size().plus(by));
  }

  private static void returns(MemoryPlan plan) {
    PlanResult second = plan(plan.process(), PinnedProperties.of(plan));
    assertThat(second.problems().all()).allMatch(problem -> problem.code().id().equals("TARE-215"));
    assertThat(PinnedProperties.of(planOf(second))).isEqualTo(PinnedProperties.of(plan));
    assertThat(planOf(second).totalProcess().size()).isEqualTo(plan.totalProcess().size());
    assertThat(JvmArguments.of(planOf(second))).isEqualTo(JvmArguments.of(plan));
  }

  private static MemoryPlan plan(
      ProcessKind process, int mebibytes, int managedPercent, int odd, int slots) {
    PlanResult first =
        plan(
            process,
            Map.of(
                process.keyPrefix() + ".memory.process.size",
                mebibytes * 1048576L + odd + "b",
                "taskmanager.memory.managed.fraction",
                Double.toString(managedPercent / 100.0),
                "taskmanager.numberOfTaskSlots",
                Integer.toString(slots)));
    Assume.that(!first.problems().refuse());
    return planOf(first);
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
