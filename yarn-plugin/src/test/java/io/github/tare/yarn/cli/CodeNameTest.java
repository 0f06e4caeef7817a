package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.problem.ProblemCode;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeNameTest {
  private final CodeName name = new CodeName();

  @ParameterizedTest
  @EnumSource
  void every_code_is_found_by_its_identifier_in_any_case_and_by_its_number(ProblemCode code) {
    assertThat(name.convert(code.id())).isEqualTo(code);
    assertThat(name.convert(code.id().toLowerCase(Locale.ROOT))).isEqualTo(code);
    assertThat(name.convert(code.id().substring(5))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"TARE-103, TARE-102", "699, TARE-700", "000, TARE-101"})
  void of_a_code_that_is_not_there_the_nearest_is_named(String text, String nearest) {
    assertThatThrownBy(() -> name.convert(text)).hasMessageEndingWith("the nearest is " + nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TARE-", "TARE-20", "2040", "FLINK-204", "NETWORK_OUT_OF_RANGE"})
  void what_is_no_code_is_refused_with_an_example(String text) {
    assertThatThrownBy(() -> name.convert(text)).hasMessageEndingWith("for example TARE-204");
  }
}
