package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.unit.MemorySize;
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

  private static MemoryPlan plan(String process) {
    return new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER)
        .plan(
            ProcessKind.TASK_EXECUTOR,
            Configurations.of(Map.of("taskmanager.memory.process.size", process)))
        .fold(
            planned -> planned.plan(),
            rejected -> {
              throw new AssertionError(rejected.problems().toString());
            });
  }
}
