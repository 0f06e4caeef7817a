package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MendedTest {
  private static final MemoryPlanner PLANNER =
      new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER);
  private static final String PROCESS_SIZE = "taskmanager.memory.process.size";
  private static final String MANAGED_SIZE = "taskmanager.memory.managed.size";
  private static final String CORES = "taskmanager.cpu.cores";
  private static final String NETWORK = "taskmanager.memory.network.";

  @Test
  void a_part_gives_way_and_the_container_stays_as_large() {
    Mended mended = mended(PROCESS_SIZE, "16g", MANAGED_SIZE, "20g").orElseThrow();
    assertThat(mended.changes()).containsExactly(Remedy.set(MANAGED_SIZE, "13337m"));
    assertThat(mended.plan().totalProcess().size()).isEqualTo(MemorySize.ofMebibytes(16384));
  }

  @Test
  void where_nothing_says_how_large_a_usual_size_is_taken() {
    assertThat(mended().orElseThrow().changes()).containsExactly(Remedy.set(PROCESS_SIZE, "1728m"));
  }

  @Test
  void every_error_is_mended() {
    Mended mended = mended(PROCESS_SIZE, "16g", MANAGED_SIZE, "20g", CORES, "-1").orElseThrow();
    assertThat(mended.changes()).extracting(Remedy::key).contains(MANAGED_SIZE, CORES);
  }

  @Test
  void there_is_none_where_only_two_changes_at_once_would_help() {
    assertThat(
            mended(
                PROCESS_SIZE,
                "16g",
                MANAGED_SIZE,
                "20g",
                NETWORK + "min",
                "2g",
                NETWORK + "max",
                "1g"))
        .isEmpty();
  }

  @Provide
  Arbitrary<Map<String, String>> conflicting() {
    return ConfigurationArbitraries.conflicting();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void it_is_the_plan_of_the_options_with_its_changes(
      @ForAll("conflicting") Map<String, String> values, @ForAll ProcessKind process) {
    Options options = Configurations.of(values);
    PLANNER
        .mended(process, options)
        .ifPresent(
            mended -> {
              Options changed = options;
              for (Remedy change : mended.changes()) {
                changed = changed.with(change);
              }
              PlanResult planned = PLANNER.plan(process, changed);
              assertThat(sizes(planned)).isEqualTo(sizes(mended.plan()));
            });
  }

  private static List<MemorySize> sizes(PlanResult result) {
    return result.fold(planned -> sizes(planned.plan()), rejected -> List.of());
  }

  private static List<MemorySize> sizes(MemoryPlan plan) {
    return plan.pools().values().stream().map(Derivation::size).toList();
  }

  private static Optional<Mended> mended(String... keysAndValues) {
    return PLANNER.mended(ProcessKind.TASK_EXECUTOR, Configurations.of(keysAndValues));
  }
}
