package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private final IllegalArgumentException root = new IllegalArgumentException("3 > 0");

  @Test
  void an_error_of_a_users_main_method_is_told_from_the_outside_in() {
    Throwable error =
        new CompletionException(
            new RuntimeException(
                "Could not execute application.",
                new RuntimeException("The main method caused an error: 3 > 0", root)));
    assertThat(LastWords.of(error))
        .isEqualTo(
            "The application master ends: Could not execute application. The main method caused an"
                + " error: 3 > 0 (java.lang.IllegalArgumentException)");
  }

  @Test
  void an_error_without_a_message_has_at_least_a_name() {
    assertThat(LastWords.of(new StackOverflowError()))
        .isEqualTo("The application master ends: (java.lang.StackOverflowError)");
  }

  @Test
  void line_ends_become_blanks() {
    assertThat(LastWords.of(new RuntimeException("a\n  b", root)))
        .isEqualTo("The application master ends: a b 3 > 0 (java.lang.IllegalArgumentException)");
  }
}
