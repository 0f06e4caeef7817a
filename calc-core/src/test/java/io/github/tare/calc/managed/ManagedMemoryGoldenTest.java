package io.github.tare.calc.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read about managed memory, word for word. A golden file has the version and the
 * consumers ({@code -} for none named), a configuration, a line of dashes, and the answer. Run with
 * {@code -Dtare.golden.update=true} to write the answers anew into the resources of the source
 * tree, then read the difference.
 */
class ManagedMemoryGoldenTest {
  private static final String SEPARATOR = "----\n";

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(ManagedMemoryGoldenTest.class.getResource("/golden-managed"))
                .toURI());
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
      Path source = Path.of("src/test/resources/golden-managed").resolve(file.getFileName());
      Files.writeString(source, input + answer);
    }
    assertThat(input + answer).isEqualTo(golden);
  }

  @Test
  void every_code_about_managed_memory_has_a_golden_file() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      all.append(Files.readString(file));
    }
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
        .filteredOn(id -> id.matches("TARE-2[34]."))
        .isNotEmpty()
        .allMatch(id -> all.indexOf(id) >= 0);
  }

  private static String answer(List<String> input) {
    String[] head = input.get(0).split(" ", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : input.subList(1, input.size() - 1)) {
      int equals = line.indexOf(" = ");
      values.put(line.substring(0, equals), line.substring(equals + 3).replace("\\n", "\n"));
    }
    Optional<Set<Consumer>> named =
        head[2].equals("-") ? Optional.empty() : Consumer.parse(head[2]);
    Options options = Configured.options(values);
    Reviewed<ManagedMemory> reviewed =
        new ManagedMemoryPlanner(
                FlinkVersion.parse(head[1]).orElseThrow(), PlanningMode.CONTAINER, named)
            .share(Configured.plan(options), options);
    return reviewed.value().map(ManagedMemoryText::of).orElse("none\n")
        + ProblemText.of(reviewed.problems());
  }
}
