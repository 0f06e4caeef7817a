package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void colours_need_a_terminal_and_nobody_who_refuses_them() {
    assertThat(Terminal.of("out,err", Map.of()).colour()).isTrue();
    assertThat(Terminal.of("err", Map.of()).colour()).isFalse();
    assertThat(Terminal.of("out,err", Map.of("NO_COLOR", "1")).colour()).isFalse();
    assertThat(Terminal.of("out,err", Map.of("TERM", "dumb")).colour()).isFalse();
  }

  @Test
  void the_first_locale_that_is_set_says_whether_it_is_utf_8() {
    assertThat(Terminal.of("", Map.of("LANG", "de_DE.UTF-8")).unicode()).isTrue();
    assertThat(Terminal.of("", Map.of("LC_ALL", "", "LC_CTYPE", "C.utf8")).unicode()).isTrue();
    assertThat(Terminal.of("", Map.of("LC_ALL", "C", "LANG", "C.UTF-8")).unicode()).isFalse();
    assertThat(Terminal.of("", Map.of()).unicode()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 80", "132, 132", "0, 80", "wide, 80", "99999999999, 80"})
  void it_is_as_wide_as_columns_says_else_80(String columns, int width) {
    assertThat(Terminal.of("", Map.of("COLUMNS", columns)).columns()).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"1, 24", "80, 76", "200, 120"})
  void a_bar_fits_into_it_between_what_can_be_read_and_what_is_enough(int columns, int width) {
    Terminal terminal = new Terminal(false, false, false, false, columns);

    assertThat(new Console(System.in, System.out, System.err, terminal).poolBar().width())
        .isEqualTo(width);
  }
}
