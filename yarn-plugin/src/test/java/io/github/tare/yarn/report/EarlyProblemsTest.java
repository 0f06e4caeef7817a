package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyProblemsTest {
  private static final Terminal TERMINAL = new Terminal(false, false, true, false, 80);
  private static final String LINE = "Asking the cluster what else is wrong";
  private static final Problem OWN = problem(Severity.ERROR, "own");
  private static final Problem WARNING = problem(Severity.WARNING, "unwise");
  private static final Problem CLUSTERS = problem(Severity.ERROR, "the cluster's");

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8);

  @Test
  void both_parts_read_as_one_report() {
    EarlyProblems early = early(Terminal.NONE);
    assertThat(early.before(Problems.of(OWN), this::said)).isEqualTo("ERROR TARE-502 own\n");
    early.write(Problems.of(WARNING, OWN, CLUSTERS));
    assertThat(said())
        .isEqualTo(
            """
            ERROR TARE-502 own

            ERROR TARE-502 the cluster's

            WARNING TARE-502 unwise
            """);
  }

  @Test
  void where_nothing_is_added_nothing_is_said_again() {
    EarlyProblems early = early(Terminal.NONE);
    early.before(Problems.of(OWN), this::said);
    early.write(Problems.of(OWN));
    assertThat(said()).isEqualTo("ERROR TARE-502 own\n");
  }

  @Test
  void a_terminal_says_that_the_cluster_is_being_asked_until_it_has_answered() {
    String asking = early(TERMINAL).before(Problems.of(OWN), this::said);
    assertThat(asking).endsWith("own\n" + LINE);
    assertThat(said()).isEqualTo(asking + "\r" + " ".repeat(LINE.length()) + "\r");
  }

  @Test
  void the_line_goes_whatever_happens() {
    assertThatThrownBy(() -> early(TERMINAL).before(Problems.of(OWN), this::broken))
        .hasMessage("broken");
    assertThat(said()).endsWith(" \r");
  }

  @Test
  void a_good_submission_is_asked_about_without_a_word() {
    assertThat(early(TERMINAL).before(Problems.none(), this::said)).isEmpty();
    assertThat(said()).isEmpty();
  }

  private EarlyProblems early(Terminal terminal) {
    Console console = new Console(InputStream.nullInputStream(), stream, stream, terminal);
    return new EarlyProblems(console, stream, Style.PLAIN);
  }

  private String said() {
    return text.toString(StandardCharsets.UTF_8);
  }

  private String broken() {
    throw new IllegalStateException("broken");
  }

  private static Problem problem(Severity severity, String message) {
    return new Problem(ProblemCode.JAR_UNREADABLE, severity, message, List.of(), "");
  }
}
