package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.ProblemText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParsedOptionsTest {
  private static final MemoryPlanner PLANNER =
      new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER);

  @Test
  void what_was_parsed_once_is_planned_again_and_again_with_the_same_result() {
    ParsedOptions parsed = parse(Map.of("taskmanager.memory.process.size", "1728m"));
    assertThat(text(PLANNER.plan(parsed)))
        .contains("384 MiB")
        .isEqualTo(text(PLANNER.plan(parsed)));
  }

  @Test
  void a_refusal_and_the_remarks_about_keys_are_repeated_too() {
    ParsedOptions parsed =
        parse(
            Map.of(
                "taskmanager.memory.process.size", "100m", "taskmanager.memory.netwrok.min", "1m"));
    assertThat(text(PLANNER.plan(parsed)))
        .contains("TARE-206", "TARE-104")
        .isEqualTo(text(PLANNER.plan(parsed)));
  }

  private static ParsedOptions parse(Map<String, String> values) {
    Options options = Configurations.of(values);
    return PLANNER.parse(ProcessKind.TASK_EXECUTOR, options);
  }

  private static String text(PlanResult result) {
    return result.fold(planned -> PlanText.of(planned.plan()), r -> ProblemText.of(r.problems()));
  }
}
