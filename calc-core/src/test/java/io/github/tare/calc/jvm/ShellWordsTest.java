package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void blanks_tabs_and_line_ends_separate_words() {
    assertThat(words("  -Xss1m\t-Da=b\n-Dc=d \r\n")).containsExactly("-Xss1m", "-Da=b", "-Dc=d");
  }

  @Test
  void a_blank_text_has_no_words() {
    assertThat(words("")).isEmpty();
    assertThat(words(" \t\n")).isEmpty();
  }

  @Test
  void single_quotes_keep_everything_as_it_is() {
    assertThat(words("-Da='x  \"y\" \\ $HOME `id`'")).containsExactly("-Da=x  \"y\" \\ $HOME `id`");
  }

  @Test
  void double_quotes_keep_blanks_and_single_quotes() {
    assertThat(words("\"-Da=it's mine\"")).containsExactly("-Da=it's mine");
  }

  @Test
  void dollars_and_backticks_are_letters_everywhere() {
    assertThat(words("-Da=$HOME \"-Db=$HOME\" -Dc=`id` -Dd=$(id)"))
        .containsExactly("-Da=$HOME", "-Db=$HOME", "-Dc=`id`", "-Dd=$(id)");
  }

  @Test
  void a_backslash_takes_the_next_character_literally() {
    assertThat(words("a\\ b \\'c\\' \\\\ \\$x")).containsExactly("a b", "'c'", "\\", "$x");
  }

  @Test
  void between_double_quotes_a_backslash_only_escapes_what_is_special_there() {
    assertThat(words("\"\\$a \\`b\\` \\\"c\\\" \\\\ \\n\"")).containsExactly("$a `b` \"c\" \\ \\n");
  }

  @Test
  void a_backslash_at_a_line_end_joins_the_lines() {
    assertThat(words("-Da=\\\nb \"c\\\nd\"")).containsExactly("-Da=b", "cd");
  }

  @Test
  void adjacent_quotes_make_one_word_and_empty_quotes_an_empty_one() {
    assertThat(words("-D'a'\"=\"b '' \"\"")).containsExactly("-Da=b", "", "");
  }

  @Test
  void operators_and_comments_are_letters() {
    assertThat(words("a;b #c |d>e &")).containsExactly("a;b", "#c", "|d>e", "&");
  }

  @Test
  void an_open_quote_is_named_with_its_place_and_what_follows() {
    assertThat(fault("-Da=b \"-Xlog"))
        .isEqualTo("the quote \" at character 7 is never closed: \"-Xlog");
    assertThat(fault("it's")).isEqualTo("the quote ' at character 3 is never closed: 's");
  }

  @Test
  void an_escaped_quote_does_not_close_double_quotes() {
    assertThat(fault("\"a\\\"")).isEqualTo("the quote \" at character 1 is never closed: \"a\\\"");
    assertThat(fault("\"a\\")).isEqualTo("the quote \" at character 1 is never closed: \"a\\");
  }

  @Test
  void a_trailing_backslash_is_named() {
    assertThat(fault("-Da=b \\"))
        .isEqualTo("the backslash at character 7 has nothing after it: \\");
  }

  @Test
  void a_long_rest_is_cut() {
    assertThat(fault("'" + "x".repeat(100))).endsWith("'" + "x".repeat(39) + "…");
  }

  private static List<String> words(String text) {
    return ShellWords.parse(text)
        .fold(ShellWords.Words::tokens, malformed -> List.of(malformed.describe()));
  }

  private static String fault(String text) {
    return ShellWords.parse(text)
        .fold(words -> words.tokens().toString(), ShellWords.Malformed::describe);
  }
}
