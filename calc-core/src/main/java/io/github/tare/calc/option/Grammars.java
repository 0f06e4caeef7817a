package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.Locale;

/** The grammars of plain values. Source: {@code ConfigurationUtils.convertToInt} and siblings. */
final class Grammars {
  private Grammars() {}

  /** Java's own: a sign and leading zeros are fine, blanks are not. */
  static Parsed<Integer> integer(String text) {
    try {
      return Parsed.value(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return unreadable(
          text,
          "it is not a whole number from -2147483648 to 2147483647",
          "Write a whole number, for example 4.",
          Grammars::integer);
    }
  }

  /** As {@link #integer}, with 64 bits. */
  static Parsed<Long> longInteger(String text) {
    try {
      return Parsed.value(Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return unreadable(
          text,
          "it is not a whole number of 64 bits",
          "Write a whole number, for example 4.",
          Grammars::longInteger);
    }
  }

  /** Java's own: blanks around it are fine. */
  static Parsed<Double> decimal(String text) {
    try {
      return Parsed.value(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return Parsed.unreadable(
          describe(text, "it is not a decimal number"), "Write a decimal number, for example 1.5.");
    }
  }

  /** {@code true} or {@code false} in any case; blanks are not allowed. */
  static Parsed<Boolean> truth(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> Parsed.value(true);
      case "FALSE" -> Parsed.value(false);
      default ->
          unreadable(text, "it is neither true nor false", "Write true or false.", Grammars::truth);
    };
  }

  /** Where blanks do not count, those around a value are all that may be wrong with it. */
  private static <T> Parsed<T> unreadable(
      String text, String reason, String hint, ValueGrammar<T> grammar) {
    String stripped = text.strip();
    return stripped.equals(text) || grammar.parse(stripped).toOptional().isEmpty()
        ? Parsed.unreadable(describe(text, reason), hint)
        : Parsed.misspelt("there are blanks around it", stripped);
  }

  private static String describe(String text, String otherwise) {
    return text.isBlank() ? "it is empty" : otherwise;
  }
}
