package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {
  private static final FlinkVersion V1_16 = new FlinkVersion(1, 16);
  private static final FlinkVersion V2_3 = new FlinkVersion(2, 3);
  private static final String SIZE = "taskmanager.memory.process.size";

  @Test
  void a_plan_does_not_differ_from_itself() {
    PlanDifference.Side side = side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "4g");

    PlanDifference difference = PlanDifference.between(side, side);

    assertThat(difference.isNone()).isTrue();
    assertThat(difference.settings()).isEmpty();
    assertThat(difference.sizes()).hasSize(ProcessKind.TASK_EXECUTOR.pools().size() + 2);
  }

  @Test
  void the_differences_of_the_pools_add_up_to_that_of_the_process() {
    PlanDifference difference =
        PlanDifference.between(
            side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "4g"),
            side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "3g"));

    assertThat(difference.isNone()).isFalse();
    assertThat(last(difference).bytes()).isEqualTo(-(1L << 30));
    assertThat(
            difference.sizes().stream()
                .filter(size -> !size.jsonName().startsWith("total"))
                .mapToLong(SizeDifference::bytes)
                .sum())
        .isEqualTo(-(1L << 30));
  }

  @Test
  void the_same_size_in_other_words_is_no_difference() {
    PlanDifference difference =
        PlanDifference.between(
            side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "4g"),
            side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, " 4096 MB"));

    assertThat(difference.settings()).isEmpty();
  }

  @Test
  void another_default_is_a_difference_too() {
    PlanDifference difference =
        PlanDifference.between(
            side(V1_16, ProcessKind.TASK_EXECUTOR, SIZE, "20g"),
            side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "20g"));

    assertThat(difference.settings())
        .extracting(SettingDifference::key)
        .containsExactly("taskmanager.memory.network.max");
    assertThat(difference.settings().get(0).before().map(Sourced::value)).contains("1g");
  }

  @Test
  void what_one_version_does_not_read_is_not_in_force_there() {
    String[] buffers = {SIZE, "4g", "taskmanager.network.numberOfBuffers", "2048"};
    PlanDifference difference =
        PlanDifference.between(
            side(new FlinkVersion(1, 20), ProcessKind.TASK_EXECUTOR, buffers),
            side(V2_3, ProcessKind.TASK_EXECUTOR, buffers));

    SettingDifference setting = difference.settings().get(0);
    assertThat(setting.key()).isEqualTo("taskmanager.network.numberOfBuffers");
    assertThat(setting.before().map(Sourced::value)).contains("2048");
    assertThat(setting.after()).isEmpty();
  }

  @Test
  void two_kinds_of_process_cannot_be_compared() {
    PlanDifference.Side worker = side(V2_3, ProcessKind.TASK_EXECUTOR, SIZE, "4g");
    PlanDifference.Side master =
        side(V2_3, ProcessKind.JOB_MANAGER, "jobmanager.memory.process.size", "4g");

    assertThatThrownBy(() -> PlanDifference.between(worker, master))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SizeDifference last(PlanDifference difference) {
    return difference.sizes().get(difference.sizes().size() - 1);
  }

  private static PlanDifference.Side side(
      FlinkVersion version, ProcessKind process, String... keysAndValues) {
    Options options = Configurations.of(keysAndValues);
    MemoryPlan plan =
        new MemoryPlanner(version, PlanningMode.CONTAINER)
            .plan(process, options)
            .fold(
                PlanResult.Planned::plan,
                rejected -> {
                  throw new AssertionError(rejected);
                });
    return new PlanDifference.Side(version, options, plan);
  }
}
