package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.List;

/**
 * Flink's older way to write a list: items between delimiters, an item in {@code '…'} or {@code
 * "…"} where it has a delimiter itself, a doubled quote for the quote. Used once. Source: {@code
 * StructuredOptionsSplitter}.
 */
final class QuotedList {
  private final String text;
  private final char delimiter;
  private final String howTo;
  private final List<String> items = new ArrayList<>();
  private int position;
  private boolean afterDelimiter;
  private boolean afterQuoted;

  private QuotedList(String text, char delimiter, String howTo) {
    this.text = text;
    this.delimiter = delimiter;
    this.howTo = howTo;
  }

  /** The items, or what is wrong with the quotes and then {@code howTo} as the hint. */
  static Parsed<List<String>> parse(String text, char delimiter, String howTo) {
    return new QuotedList(text, delimiter, howTo).read();
  }

  private Parsed<List<String>> read() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == delimiter) {
        delimiter();
      } else if (Character.isWhitespace(character)) {
        position++;
      } else if (afterQuoted) {
        return Parsed.unreadable("something follows a closing quote", howTo);
      } else if (!item(character)) {
        return Parsed.unreadable("a quote is never closed", howTo);
      }
    }
    return Parsed.value(List.copyOf(items));
  }

  /** An item is empty only between two delimiters; Flink drops one at either end. */
  private void delimiter() {
    if (afterDelimiter) {
      items.add("");
    }
    afterDelimiter = true;
    afterQuoted = false;
    position++;
  }

  private boolean item(char first) {
    afterDelimiter = false;
    return (first == '\'' || first == '"') ? quoted(first) : unquoted();
  }

  private boolean unquoted() {
    int end = text.indexOf(delimiter, position);
    int stop = end < 0 ? text.length() : end;
    items.add(text.substring(position, stop).trim());
    position = stop;
    return true;
  }

  private boolean quoted(char quote) {
    StringBuilder item = new StringBuilder();
    for (int i = position + 1; i < text.length(); i++) {
      if (text.charAt(i) != quote) {
        item.append(text.charAt(i));
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        item.append(quote);
        i++;
      } else {
        items.add(item.toString());
        position = i + 1;
        afterQuoted = true;
        return true;
      }
    }
    return false;
  }
}
