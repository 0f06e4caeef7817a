package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.List;

/**
 * Lists as Flink reads them from 1.19 on: {@code [a, b]} as YAML, else between semicolons, where a
 * semicolon in an item stands in quotes: {@code a;'b;c'}. Source: {@code
 * ConfigurationUtils.convertToList}.
 */
public final class ListText {
  private ListText() {}

  /** The items, or what is wrong with the quotes. */
  public static Parsed<List<String>> parse(String text) {
    return YamlList.parse(text)
        .map(Parsed::value)
        .orElseGet(
            () ->
                QuotedList.parse(
                    text, ';', "Write the items between semicolons, for example a;b."));
  }
}
