package io.github.tare.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4096, 4096",
    "1b, 1",
    "7bytes, 7",
    "1k, 1024",
    "1kb, 1024",
    "1kibibytes, 1024",
    "1m, 1048576",
    "1mb, 1048576",
    "1mebibytes, 1048576",
    "1g, 1073741824",
    "1gb, 1073741824",
    "1gibibytes, 1073741824",
    "1t, 1099511627776",
    "1tb, 1099511627776",
    "1tebibytes, 1099511627776",
    "1728M, 1811939328",
    "606mB, 635437056",
    "0001728m, 1811939328",
    "9223372036854775807, 9223372036854775807",
    "8796093022207m, 9223372036853727232",
  })
  void every_unit_is_read_in_any_case(String text, long bytes) {
    assertThat(read(text)).isEqualTo(Long.toString(bytes));
  }

  @Test
  void blanks_and_tabs_around_number_and_unit_do_not_matter() {
    assertThat(read("  3214 \t MB \n")).isEqualTo(Long.toString(3214L << 20));
  }

  @Test
  void the_kelvin_sign_is_a_k_because_flink_lowers_the_case() {
    assertThat(read("2\u212a")).isEqualTo("2048");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|it is empty",
        "'  '|it is empty",
        "m|it does not begin with a digit",
        "-5m|it does not begin with a digit",
        "+5m|it does not begin with a digit",
        "\u0665m|it does not begin with a digit",
        "1gib|\"gib\" is not a unit",
        "5 k b|\"k b\" is not a unit",
        "1.5g|\".5g\" is not a unit",
        "9223372036854775808|it is more than 2^63 - 1 bytes",
        "8796093022208m|it is more than 2^63 - 1 bytes",
        "99999999999999999999t|it is more than 2^63 - 1 bytes",
      })
  void what_is_no_size_comes_with_the_reason(String text, String reason) {
    assertThat(read(text)).startsWith(reason + ". ");
  }

  @ParameterizedTest
  @CsvSource({"1.5g, 1536m", "2 GiB, 2g", "+5m, 5m", "'0,5g', 512m", "1.5, 1.5", "0.3g, 0.3g"})
  void what_was_probably_meant_is_the_hint_where_it_is_a_whole_number_of_bytes(
      String text, String meant) {
    String usual = "Write a whole number and a unit: b, k, m, g or t, for example 512m.";
    String hint = meant.equals(text) ? usual : "Write " + meant + ".";
    assertThat(read(text)).endsWith(". " + hint);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0b, 0 bytes, 0 bytes",
    "1, 1b, 1 byte, 1 byte",
    "1023, 1023b, 1023 bytes, 1023 bytes",
    "1024, 1k, 1 KiB, 1 KiB (1024 bytes)",
    "1610612736, 1536m, 1.5 GiB, 1.5 GiB (1610612736 bytes)",
    "1811939328, 1728m, 1.688 GiB, 1.688 GiB (1811939328 bytes)",
    "134217730, 134217730b, 128 MiB, 128 MiB (134217730 bytes)",
    "10737418240, 10g, 10 GiB, 10 GiB (10737418240 bytes)",
    "9007199254740993, 9007199254740993b, 8192 TiB, 8192 TiB (9007199254740993 bytes)",
  })
  void a_size_prints_exactly_rounded_and_with_both(
      long bytes, String shortest, String rounded, String human) {
    MemorySize size = MemorySize.ofBytes(bytes);
    assertThat(MemorySizeText.shortest(size)).isEqualTo(shortest);
    assertThat(MemorySizeText.rounded(size)).isEqualTo(rounded);
    assertThat(MemorySizeText.human(size)).isEqualTo(human);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
  void the_locale_does_not_matter(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(MemorySizeText.human(MemorySize.ofBytes(1610612736)))
          .isEqualTo("1.5 GiB (1610612736 bytes)");
      assertThat(read("1GIBIBYTES")).isEqualTo("1073741824");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** The bytes, or the reason and the hint. */
  private static String read(String text) {
    return MemorySizeText.parse(text)
        .fold(
            size -> Long.toString(size.bytes()),
            unreadable -> unreadable.reason() + ". " + unreadable.hint());
  }
}
