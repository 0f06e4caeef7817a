package io.github.tare.calc.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.GoldenFile;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read about managed memory, word for word. The first line of a golden file has the
 * version and the consumers, {@code -} for none named.
 */
class ManagedMemoryGoldenTest {
  static List<GoldenFile> files() throws IOException {
    return GoldenFile.in("golden-managed");
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_people_read_is_what_the_golden_file_says(GoldenFile file) throws IOException {
    file.check(answer(file));
  }

  @Test
  void every_code_about_managed_memory_has_a_golden_file() throws Exception {
    StringBuilder all = new StringBuilder();
    for (GoldenFile file : files()) {
      all.append(file.text());
    }
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
        .filteredOn(id -> id.matches("TARE-2[34]."))
        .isNotEmpty()
        .allMatch(id -> all.indexOf(id) >= 0);
  }

  private static String answer(GoldenFile file) {
    String consumers = file.head().get(2);
    Optional<Set<Consumer>> named =
        consumers.equals("-") ? Optional.empty() : Consumer.parse(consumers);
    Options options = Configured.options(file.configuration());
    Reviewed<ManagedMemory> reviewed =
        new ManagedMemoryPlanner(
                FlinkVersion.parse(file.head().get(1)).orElseThrow(), PlanningMode.CONTAINER, named)
            .share(Configured.plan(options), options);
    return reviewed.value().map(ManagedMemoryText::of).orElse("none\n")
        + ProblemText.of(reviewed.problems());
  }
}
