package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read about a configuration, word for word. A golden file has a configuration, a line
 * of dashes, and the answer. Run with {@code -Dtare.golden.update=true} to write the answers anew
 * into the resources of the source tree, then read the difference.
 */
class GoldenTest {
  private static final String SEPARATOR = "----\n";
  private static final List<String> PLANNING_ALSO_GIVES =
      List.of("TARE-104", "TARE-106", "TARE-107", "TARE-108", "TARE-109");

  private static final Set<ProblemCode> CONFLICTS =
      EnumSet.range(ProblemCode.SIZE_MISSING, ProblemCode.EXTERNAL_RESOURCE_IGNORED);

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(GoldenTest.class.getResource("/golden")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_people_read_is_what_the_golden_file_says(Path file) throws IOException {
    String golden = Files.readString(file);
    String input = golden.substring(0, golden.indexOf(SEPARATOR) + SEPARATOR.length());
    String answer = answer(input.lines().toList());
    if (Boolean.getBoolean("tare.golden.update")) {
      Path source = Path.of("src/test/resources/golden").resolve(file.getFileName().toString());
      Files.writeString(source, input + answer);
    }
    assertThat(input + answer).isEqualTo(golden);
  }

  @Test
  void every_code_that_planning_can_give_has_a_golden_file() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file));
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
    for (Path file : files()) {
      Refused refused = read(Files.readString(file));
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

  private static String answer(List<String> input) {
    return read(input)
        .result()
        .fold(
            planned -> PlanText.of(planned.plan()) + ProblemText.of(planned.problems()),
            rejected -> ProblemText.of(rejected.problems()));
  }

  private static Refused read(String golden) {
    return read(
        golden.substring(0, golden.indexOf(SEPARATOR) + SEPARATOR.length()).lines().toList());
  }

  private static Refused read(List<String> input) {
    String[] head = input.get(0).split(" ", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : input.subList(1, input.size() - 1)) {
      int equals = line.indexOf(" = ");
      values.put(line.substring(0, equals), line.substring(equals + 3));
    }
    return Refused.of(
        FlinkVersion.parse(head[1]).orElseThrow(),
        PlanningMode.valueOf(head[3]),
        ProcessKind.valueOf(head[2]),
        values);
  }
}
