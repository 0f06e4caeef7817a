package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are those that Flink 1.20 and 2.3 gave. */
class MapTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:1,b:2",
        " a : 1 , b : 2 ",
        "'a:1',\"b:2\"",
        "{a: 1, b: 2}",
        "{ \"a\":1, 'b': 2, }",
        "{a: 0x1, b: +002}",
        "{a : '1'\n, b: 0o2}",
        "a: 1\nb: 2",
        "  a: 1 # one\n\n  'b' : \"2\""
      })
  void a_map_can_be_written_in_many_ways(String text) {
    assertThat(read(text)).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void an_empty_text_is_an_empty_map() {
    assertThat(read("")).isEmpty();
    assertThat(read("{}")).isEmpty();
  }

  @Test
  void to_yaml_a_colon_without_a_blank_is_a_part_of_the_name() {
    assertThat(read("a:1,b: 2")).isEqualTo(Map.of("a:1,b", "2"));
    assertThat(read("a: 1 # c, b: 2")).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void where_it_is_no_yaml_the_older_form_counts() {
    assertThat(read("a: 1, b: 2")).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(read("{a: 1, b: ~}")).isEqualTo(Map.of("{a", "1", "b", "~}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a:1:2", "a:1,a:2", "{a: 1, a: 2, c}", "a:'1", "'a':1", " a: 1\nb: 2"})
  void what_is_no_map_at_all_is_unreadable(String text) {
    assertThat(MapText.parse(text).toOptional()).isEmpty();
  }

  private static Map<String, String> read(String text) {
    return MapText.parse(text).toOptional().orElseThrow();
  }
}
