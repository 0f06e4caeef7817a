package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.GoldenFile;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read about a configuration, word for word. The first line of a golden file has the
 * version, the process and the mode.
 */
class GoldenTest {
  private static final List<String> PLANNING_ALSO_GIVES =
      List.of("TARE-104", "TARE-106", "TARE-107", "TARE-108", "TARE-109");

  private static final Set<ProblemCode> CONFLICTS =
      EnumSet.range(ProblemCode.SIZE_MISSING, ProblemCode.EXTERNAL_RESOURCE_IGNORED);

  static List<GoldenFile> files() throws IOException {
    return GoldenFile.in("golden");
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_people_read_is_what_the_golden_file_says(GoldenFile file) throws IOException {
    file.check(answer(file));
  }

  @Test
  void every_code_that_planning_can_give_has_a_golden_file() throws Exception {
    StringBuilder all = new StringBuilder();
    for (GoldenFile file : files()) {
      all.append(file.text());
    }
    List<String> missing =
        Arrays.stream(ProblemCode.values())
            .map(ProblemCode::id)
            .filter(id -> id.matches("TARE-2[012].") || PLANNING_ALSO_GIVES.contains(id))
            .filter(id -> all.indexOf(id) < 0)
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void every_conflict_has_a_fix_that_leaves_one_error_less() throws Exception {
    Set<ProblemCode> fixed = EnumSet.noneOf(ProblemCode.class);
    for (GoldenFile file : files()) {
      Refused refused = read(file);
      for (Problem problem : refused.result().problems().all()) {
        for (Remedy remedy : problem.remedies()) {
          fixed.add(problem.code());
          assertThat(refused.with(remedy).errors().size())
              .as(file + ": " + remedy.words())
              .isEqualTo(refused.errors().size() - (problem.severity() == Severity.ERROR ? 1 : 0));
        }
      }
    }
    assertThat(fixed).containsAll(CONFLICTS);
  }

  private static String answer(GoldenFile file) {
    return read(file)
        .result()
        .fold(
            planned -> PlanText.of(planned.plan()) + ProblemText.of(planned.problems()),
            rejected -> ProblemText.of(rejected.problems()));
  }

  private static Refused read(GoldenFile file) {
    List<String> head = file.head();
    return Refused.of(
        FlinkVersion.parse(head.get(1)).orElseThrow(),
        PlanningMode.valueOf(head.get(3)),
        ProcessKind.valueOf(head.get(2)),
        file.configuration());
  }
}
