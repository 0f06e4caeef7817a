package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrownPlanTest {
  private static final MemorySize BY = MemorySize.ofMebibytes(320);
  private static final String WHY = "to fill its container of 2 GiB";

  private final MemoryPlan plan = plan("1728m");

  @Test
  void one_pool_and_the_totals_grow_and_everything_else_stays() {
    MemoryPlan grown = plan.grown(Pool.MANAGED, BY, WHY);

    for (Pool pool : plan.process().pools()) {
      MemorySize before = plan.size(pool);
      assertThat(grown.size(pool)).isEqualTo(pool == Pool.MANAGED ? before.plus(BY) : before);
    }
    assertThat(grown.totalFlink().size()).isEqualTo(plan.totalFlink().size().plus(BY));
    assertThat(grown.totalProcess().size()).isEqualTo(MemorySize.ofMebibytes(2048));
    assertThat(grown.slots()).isEqualTo(plan.slots());
  }

  @Test
  void what_lies_around_flink_leaves_its_total_alone() {
    MemoryPlan grown = plan.grown(Pool.JVM_OVERHEAD, BY, WHY);

    assertThat(grown.totalFlink()).isEqualTo(plan.totalFlink());
    assertThat(grown.totalProcess().size()).isEqualTo(MemorySize.ofMebibytes(2048));
  }

  @Test
  void a_number_that_grew_tells_its_rule_its_origin_and_why_it_grew() {
    MemoryPlan grown = plan.grown(Pool.JVM_OVERHEAD, BY, WHY);
    Derivation before = plan.why(Pool.JVM_OVERHEAD);
    Derivation after = grown.why(Pool.JVM_OVERHEAD);

    assertThat(after.rule())
        .isEqualTo(before.rule() + ", grown by 320 MiB to fill its container of 2 GiB");
    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.origin()).isEqualTo(before.origin());
    assertThat(before.cap()).isEqualTo(Derivation.Cap.MINIMUM);
    assertThat(after.cap()).isEqualTo(Derivation.Cap.NONE);
  }

  @Test
  void a_process_has_only_its_own_pools() {
    assertThatThrownBy(() -> plan.grown(Pool.HEAP, BY, WHY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TASK_EXECUTOR has no pool HEAP");
  }

  @Test
  void a_small_heap_is_told_as_it_has_grown_and_not_at_all_once_it_is_large_enough() {
    PlanResult.Planned small =
        planned(ProcessKind.JOB_MANAGER, "jobmanager.memory.process.size", "640m");
    Problem before = only(small.problems());
    Problem after = only(grown(small, Pool.HEAP, MemorySize.ofMebibytes(60)));

    assertThat(before.message()).startsWith("The JobManager's heap is 64 MiB ");
    assertThat(after.message()).startsWith("The JobManager's heap is 124 MiB ");
    assertThat(after.places()).isEqualTo(before.places());
    assertThat(grown(small, Pool.HEAP, MemorySize.ofMebibytes(64)).all()).isEmpty();
    assertThat(grown(small, Pool.JVM_OVERHEAD, BY)).isEqualTo(small.problems());
  }

  @Test
  void a_task_manager_that_has_grown_changes_nothing_about_a_small_heap() {
    Problems found =
        planned(ProcessKind.JOB_MANAGER, "jobmanager.memory.process.size", "640m").problems();
    assertThat(SmallHeap.after(found, plan.grown(Pool.MANAGED, BY, WHY))).isEqualTo(found);
  }

  @Test
  void a_fraction_that_is_not_reached_is_told_of_the_grown_sizes_and_not_at_all_once_it_is() {
    PlanResult.Planned set =
        planned(
            ProcessKind.TASK_EXECUTOR,
            Map.of(
                "taskmanager.memory.process.size", "1900m",
                "taskmanager.memory.flink.size", "1280m",
                "taskmanager.memory.jvm-overhead.fraction", "0.25"));
    MemorySize missing = MemorySize.ofMebibytes(148);
    assertThat(messages(set, Pool.MANAGED, missing))
        .singleElement()
        .asString()
        .contains("it is the rest, 364 MiB ", "25 % of total process memory 2 GiB ");
    assertThat(messages(set, Pool.JVM_OVERHEAD, missing)).isEmpty();
    assertThat(messages(set, Pool.JVM_OVERHEAD, MemorySize.ZERO))
        .isEqualTo(set.problems().all().stream().map(Problem::message).toList());
  }

  @Test
  void so_is_one_of_network_memory_by_its_older_key_too() {
    PlanResult.Planned set =
        planned(
            ProcessKind.TASK_EXECUTOR,
            Map.of(
                "taskmanager.memory.flink.size", "1280m",
                "taskmanager.memory.task.heap.size", "384m",
                "taskmanager.memory.managed.size", "512m",
                "taskmanager.network.memory.fraction", "0.25"));
    assertThat(messages(set, Pool.MANAGED, MemorySize.ofMebibytes(768)))
        .singleElement()
        .asString()
        .contains("Network memory is not what taskmanager.network.memory.fraction asks for")
        .contains("it is the rest, 128 MiB ", "25 % of total Flink memory 2 GiB ");
  }

  private static List<String> messages(PlanResult.Planned set, Pool pool, MemorySize by) {
    return FractionNotReached.after(set.problems(), set.plan().grown(pool, by, WHY)).all().stream()
        .map(Problem::message)
        .toList();
  }

  private static Problems grown(PlanResult.Planned small, Pool pool, MemorySize by) {
    return SmallHeap.after(small.problems(), small.plan().grown(pool, by, WHY));
  }

  private static Problem only(Problems problems) {
    assertThat(problems.all()).extracting(Problem::code).containsExactly(ProblemCode.HEAP_SMALL);
    return problems.all().get(0);
  }

  private static MemoryPlan plan(String process) {
    return planned(ProcessKind.TASK_EXECUTOR, "taskmanager.memory.process.size", process).plan();
  }

  private static PlanResult.Planned planned(ProcessKind process, String key, String size) {
    return planned(process, Map.of(key, size));
  }

  private static PlanResult.Planned planned(ProcessKind process, Map<String, String> settings) {
    return new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER)
        .plan(process, Configurations.of(settings))
        .fold(
            planned -> planned,
            rejected -> {
              throw new AssertionError(rejected.problems().toString());
            });
  }
}
