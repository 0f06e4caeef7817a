package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarsTest {
  @ParameterizedTest
  @CsvSource({"4, 4", "+3, 3", "007, 7", "-0, 0", "-1, -1", "2147483647, 2147483647"})
  void whole_numbers_are_read_as_java_reads_them(String text, int number) {
    assertThat(Grammars.integer(text).toOptional()).contains(number);
    assertThat(Grammars.longInteger(text).toOptional()).contains((long) number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 4 ", "0x4", "1,000", "1.5", "1e2", "4L", "2147483648", "abc"})
  void other_texts_are_no_whole_numbers(String text) {
    assertThat(Grammars.integer(text).toOptional()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "' 3 ', 3", "2., 2", "1d, 1", "1e-9, 1e-9"})
  void decimal_numbers_may_have_blanks_around_them(String text, double number) {
    assertThat(Grammars.decimal(text).toOptional()).contains(number);
  }

  @Test
  void true_and_false_are_read_in_any_case_but_without_blanks() {
    assertThat(Grammars.truth("TRUE").toOptional()).contains(true);
    assertThat(Grammars.truth("False").toOptional()).contains(false);
    assertThat(Grammars.truth(" true").toOptional()).isEmpty();
    assertThat(Grammars.truth("yes").toOptional()).isEmpty();
  }

  @Test
  void blanks_that_spoil_a_value_are_mentioned() {
    assertThat(reason(Grammars.truth(" true"))).isEqualTo("there are blanks around it");
    assertThat(reason(Grammars.truth(" yes"))).isEqualTo("it is neither true nor false");
    assertThat(reason(Grammars.integer(""))).isEqualTo("it is empty");
  }

  @Test
  void external_resources_are_split_as_flink_splits_lists() {
    assertThat(names("none")).isEmpty();
    assertThat(names("")).isEmpty();
    assertThat(names("gpu; fpga")).containsExactly("gpu", "fpga");
    assertThat(names("gpu;")).containsExactly("gpu");
    assertThat(names("gpu;;tpu")).containsExactly("gpu", "", "tpu");
    assertThat(names("'a;b';\"c\"\"d\"")).containsExactly("a;b", "c\"d");
  }

  @Test
  void from_flink_1_19_on_external_resources_can_be_a_list_of_yaml() {
    assertThat(names("[gpu, 'fpga']")).containsExactly("gpu", "fpga");
    assertThat(names(" [ 'a, ''b''',\"c\\\"d\", e f, ] ")).containsExactly("a, 'b'", "c\"d", "e f");
    assertThat(names("[]")).isEmpty();
    assertThat(names("- gpu")).containsExactly("gpu");
    assertThat(names("- gpu, fpga")).containsExactly("gpu, fpga");
    assertThat(read(new FlinkVersion(1, 18), "[gpu]")).containsExactly("[gpu]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[gpu",
        "[gpu] x",
        "[,]",
        "[gpu,,fpga]",
        "[null]",
        "[[gpu]]",
        "['gpu' x]",
        "[\tgpu]"
      })
  void what_yaml_does_not_read_as_a_list_of_names_is_one_name(String text) {
    assertThat(names(text)).containsExactly(text);
  }

  @Test
  void a_list_with_broken_quotes_is_refused() {
    assertThat(reason(list(new FlinkVersion(2, 3), "'gpu"))).isEqualTo("a quote is never closed");
    assertThat(reason(list(new FlinkVersion(2, 3), "'gpu' x")))
        .isEqualTo("something follows a closing quote");
  }

  private static List<String> names(String text) {
    return read(new FlinkVersion(2, 3), text);
  }

  private static List<String> read(FlinkVersion version, String text) {
    return list(version, text).toOptional().orElseThrow();
  }

  private static Parsed<List<String>> list(FlinkVersion version, String text) {
    return ExternalResourceOptions.names(version).grammar().parse(text);
  }

  private static String reason(Parsed<?> parsed) {
    return parsed.fold(value -> "read: " + value, Parsed.Unreadable::reason);
  }
}
