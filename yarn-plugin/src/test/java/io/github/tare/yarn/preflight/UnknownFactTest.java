package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownFactTest {
  private static final Problem FULL =
      new Problem(ProblemCode.QUEUE_FULL, Severity.WARNING, "The queue is full.", List.of(), "");

  @Test
  void all_that_is_not_known_stands_in_one_note_by_its_reason() {
    assertThat(
            grouped(
                note("Whether the queue 'etl' takes applications", "the connection was refused"),
                FULL,
                note("How much virtual memory the nodes allow", "/conf is closed: status 403"),
                note("How many attempts the cluster allows", "the connection was refused")))
        .isEqualTo(
            """
            WARNING TARE-433 The queue is full.
            NOTE TARE-410 Not known, and so not checked: whether the queue 'etl' takes applications, how many attempts the cluster allows (the connection was refused); how much virtual memory the nodes allow (/conf is closed: status 403).
            """);
  }

  @Test
  void one_alone_stays_where_it_is_and_as_it_is() {
    assertThat(grouped(note("What is free", "no report came"), FULL))
        .startsWith("NOTE TARE-410 What is free is not known: no report came.\n");
  }

  private static Problem note(String what, String because) {
    return UnknownFact.note(what, because, List.of());
  }

  private static String grouped(Problem... problems) {
    return ProblemText.of(new Problems(UnknownFact.grouped(List.of(problems))));
  }
}
