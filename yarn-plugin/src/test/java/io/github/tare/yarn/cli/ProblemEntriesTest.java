package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The entries of the problems: one for each code, with an example that a golden file has, and all
 * of them in {@code docs/problems.md}. {@code -Dtare.golden=accept} writes examples and page anew.
 */
class ProblemEntriesTest {
  private static final Path ENTRIES =
      Path.of("src/main/resources/io/github/tare/yarn/cli/problems");
  private static final Path PAGE = Path.of("..", "docs", "problems.md");
  private static final String EXAMPLE = "\n\nFor example:\n\n";
  private static final String REMEDY = "\n\nWhat to do: ";
  private static final Map<Character, String> PARTS =
      Map.of(
          '1', "Reading the configuration",
          '2', "The memory plan",
          '3', "Your own JVM options",
          '4', "The cluster",
          '5', "What is to be submitted",
          '6', "Submitting it",
          '7', "Telling why it died");

  private static final String HEAD =
      """
      # Problems

      Everything that Tare can find wrong, by its code. `tare explain --code TARE-204` prints the same without a browser.
      Codes are stable: scripts may depend on them, and none is ever used for something else.

      An **error** stops a submission. With a **warning** the job runs, though not as its author thinks; `--strict` treats it
      as an error. A **note** is worth knowing. Some problems are one or the other, depending on what they do to the job.

      The examples are what Tare prints, taken from its tests. This page is written by `ProblemEntriesTest`; the texts are in
      `yarn-plugin/src/main/resources/io/github/tare/yarn/cli/problems`.
      """;

  @Test
  void every_code_has_an_entry_and_every_entry_a_code() throws IOException {
    Set<String> codes =
        Arrays.stream(ProblemCode.values())
            .map(code -> code.id() + ".md")
            .collect(Collectors.toSet());
    try (Stream<Path> entries = Files.list(ENTRIES)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .as("%s: title, meaning, '%s', '%s'", ENTRIES, EXAMPLE.strip(), REMEDY.strip())
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_example_is_what_tare_prints(ProblemCode code) throws IOException {
    Path file = file(code);
    String expected = withExample(Files.readString(file), printed(code));
    if (accepts()) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  @Test
  void the_page_of_all_problems_has_every_entry() throws IOException {
    String page = page();
    if (accepts()) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static Path file(ProblemCode code) {
    return ENTRIES.resolve(code.id() + ".md");
  }

  private static String printed(ProblemCode code) throws IOException {
    return new GoldenTexts()
        .example(code)
        .orElseThrow(
            () ->
                new AssertionError(
                    code.id()
                        + " is in no golden file: add calc-core/src/test/resources/golden/"
                        + code.id().substring("TARE-".length())
                        + "-….txt, or a case of a golden test of yarn-plugin that prints it"));
  }

  private static boolean accepts() {
    return "accept".equals(System.getProperty("tare.golden"));
  }

  private static String withExample(String entry, String printed) {
    int before = entry.indexOf(EXAMPLE);
    int after = entry.indexOf(REMEDY);
    assertThat(before).as("where '%s' is", EXAMPLE.strip()).isPositive();
    assertThat(after).as("where '%s' is", REMEDY.strip()).isPositive();
    return entry.substring(0, before)
        + EXAMPLE
        + printed.indent(4).stripTrailing()
        + entry.substring(after);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    List<ProblemCode> codes =
        Arrays.stream(ProblemCode.values())
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .toList();
    char part = 0;
    for (ProblemCode code : codes) {
      ProblemEntry entry =
          ProblemEntry.parse(code, withExample(Files.readString(file(code)), printed(code)));
      if (hundred(code) != part) {
        part = hundred(code);
        page.append("\n## ").append(PARTS.get(part)).append('\n');
      }
      page.append("\n### ").append(code.id()).append(": ").append(entry.title()).append("\n\n");
      page.append(entry.body());
    }
    return page.toString();
  }

  private static char hundred(ProblemCode code) {
    return code.id().charAt("TARE-".length());
  }
}
