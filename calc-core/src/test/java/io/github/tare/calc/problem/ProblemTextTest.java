package io.github.tare.calc.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.origin.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  private static final Problem PROBLEM =
      new Problem(
          ProblemCode.RANGE_EMPTY,
          Severity.ERROR,
          "The range is empty.",
          List.of(
              new Place("a.long.key", "2g", new Origin.FileLine("conf/config.yaml", 12)),
              new Place("a.key", "10240m", new Origin.CommandLine("-Da.key=10240m")),
              new Place("other", "", new Origin.BuiltIn("Flink"))),
          "Set a.key: 2g.");

  @Test
  void places_are_aligned_under_the_message_and_the_hint_comes_last() {
    assertThat(ProblemText.of(PROBLEM))
        .isEqualTo(
            """
            ERROR TARE-202 The range is empty.
              a.long.key = 2g      conf/config.yaml:12
              a.key      = 10240m  -Da.key=10240m
              other                Flink's default
              Set a.key: 2g.
            """);
  }

  @Test
  void a_problem_without_places_and_hint_is_one_line() {
    Problem bare = new Problem(ProblemCode.HEAP_SMALL, Severity.NOTE, "Small.", List.of(), "");
    assertThat(ProblemText.of(new Problems(List.of(bare, bare))))
        .isEqualTo("NOTE TARE-215 Small.\nNOTE TARE-215 Small.\n");
  }

  @Test
  void no_problem_is_no_text() {
    assertThat(ProblemText.of(Problems.none())).isEmpty();
  }

  @Test
  void only_the_label_is_painted() {
    assertThat(ProblemText.of(PROBLEM, (severity, label) -> "<" + label + ">"))
        .startsWith("<ERROR TARE-202> The range");
  }

  @Test
  void control_characters_of_a_user_are_shown_and_not_sent() {
    Place place = new Place("k\u001b[2J", "a\nb\tc\r", new Origin.CommandLine("-Dx=\u0007"));
    Problem evil =
        new Problem(ProblemCode.OPTION_UNKNOWN, Severity.ERROR, "m\nn", List.of(place), "");
    assertThat(ProblemText.of(evil))
        .isEqualTo("ERROR TARE-104 m\\nn\n  k\\u001b[2J = a\\nb\\tc\\r  -Dx=\\u0007\n");
  }
}
