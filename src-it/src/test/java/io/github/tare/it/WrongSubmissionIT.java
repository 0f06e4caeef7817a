package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Flink's own client tells too late, or never, Tare tells before anything is taken: the table
 * of {@code docs/refusals.md}.
 */
@OnCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongSubmissionIT {
  private static final String JAR = Build.testJobs().toString();
  private static final String HEAD =
      """
      | what is wrong | Flink's own client: its user sees | after | Tare's exit status | Tare says |
      |---|---|---|---|---|
      """;

  private static final int MOST_IN_WORDS = 4;

  private final TestCluster cluster;
  private final Untouched untouched;
  private final List<String> rows = new ArrayList<>();

  WrongSubmissionIT(TestCluster cluster) {
    this.cluster = cluster;
    this.untouched = new Untouched(cluster);
  }

  @TestFactory
  Stream<DynamicTest> each_is_told_before_anything_is_taken(@TempDir Path conf) throws Exception {
    Tare asItComes = cluster.tare(FlinkHome.V2_3);
    Tare withoutSizes = asItComes.withConf(withoutSizes(conf));
    return Stream.of(
            WrongSubmissions.each().stream().map(wrong -> test(wrong, asItComes)),
            Stream.of(test(WrongSubmissions.removedKeysAlone(), withoutSizes)),
            Stream.of(test(WrongSubmissions.together(), asItComes)))
        .flatMap(tests -> tests);
  }

  @AfterAll
  void shows_what_the_documentation_shows() throws Exception {
    new DocumentedTable("refusals.md", "wrong submissions")
        .verify(rows.stream().collect(Collectors.joining("\n", HEAD, "\n")));
  }

  private DynamicTest test(WrongSubmission wrong, Tare tare) {
    return DynamicTest.dynamicTest(wrong.what(), () -> tell(wrong, tare));
  }

  private void tell(WrongSubmission wrong, Tare tare) throws Exception {
    Outcome checked = untouched.by(tare, wrong.commandLine(JAR, "check", "--json"));
    List<ToldProblem> told = ToldProblem.in(checked);
    rows.add(row(wrong, told));
    assertThat(checked.status()).as(checked.said()).isEqualTo(wrong.status());
    assertThat(told)
        .as(checked.said())
        .extracting(ToldProblem::code)
        .containsExactlyInAnyOrderElementsOf(wrong.codes());
    submit(wrong, tare, told);
  }

  /** What only warns is submitted strictly, so that the warning is what it ends with. */
  private void submit(WrongSubmission wrong, Tare tare, List<ToldProblem> told) throws Exception {
    if (told.isEmpty()) {
      return;
    }
    boolean strict = wrong.status() == 0;
    Outcome submitted =
        strict
            ? untouched.by(tare, wrong.commandLine(JAR, "submit", "--json", "--strict"))
            : untouched.by(tare, wrong.commandLine(JAR, "submit", "--json"));
    assertThat(submitted.status()).as(submitted.said()).isEqualTo(strict ? 3 : wrong.status());
    assertThat(ToldProblem.in(submitted)).as(submitted.said()).isEqualTo(told);
  }

  private static String row(WrongSubmission wrong, List<ToldProblem> told) {
    return "| %s<br>%s | %s | %s | %s | %s |"
        .formatted(
            wrong.what(),
            wrong.arguments().stream()
                .map(argument -> "`` " + argument + " ``")
                .collect(Collectors.joining("<br>")),
            wrong.flink(),
            wrong.after(),
            wrong.status() == 0 && !told.isEmpty() ? "0, strict 3" : wrong.status(),
            inWords(told));
  }

  private static String inWords(List<ToldProblem> told) {
    if (told.isEmpty()) {
      return "nothing: the process gets what is quoted, as one option";
    }
    return told.size() > MOST_IN_WORDS
        ? told.stream().map(ToldProblem::code).collect(Collectors.joining(", "))
        : told.stream().map(ToldProblem::inWords).collect(Collectors.joining("<br>"));
  }

  /** What Flink comes with, but nothing says how large the processes are. */
  private static Path withoutSizes(Path conf) throws Exception {
    for (String name : List.of("config.yaml", "log4j.properties")) {
      Files.copy(FlinkHome.V2_3.conf().resolve(name), conf.resolve(name));
    }
    Path file = conf.resolve("config.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll("  memory:\n    process:\n      size: .*\n", ""));
    return conf;
  }
}
