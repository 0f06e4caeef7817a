package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
  @ParameterizedTest
  @CsvSource({"2g, NONE", "1g, MINIMUM", "20g, MAXIMUM"})
  void the_end_of_a_range_that_overhead_was_moved_to_is_told(String process, Derivation.Cap cap) {
    assertThat(overhead(process).cap()).isEqualTo(cap);
  }

  private static Derivation overhead(String process) {
    return new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.PLAIN)
        .plan(
            ProcessKind.JOB_MANAGER,
            Configurations.of(Map.of("jobmanager.memory.process.size", process)))
        .<Derivation>fold(
            planned -> Objects.requireNonNull(planned.plan().pools().get(Pool.JVM_OVERHEAD)),
            rejected -> {
              throw new AssertionError(rejected.problems().toString());
            });
  }
}
