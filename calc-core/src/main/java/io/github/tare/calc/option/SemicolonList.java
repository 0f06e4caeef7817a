package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.List;

/**
 * Flink's older way to write a list: items between semicolons, an item in {@code '…'} or {@code
 * "…"} where it has a semicolon itself, a doubled quote for the quote. Used once.
 */
final class SemicolonList {
  private static final String HOW_TO = "Write names between semicolons, for example gpu;fpga.";

  private final String text;
  private final List<String> items = new ArrayList<>();
  private int position;
  private boolean afterDelimiter;
  private boolean afterQuoted;

  private SemicolonList(String text) {
    this.text = text;
  }

  static Parsed<List<String>> parse(String text) {
    return new SemicolonList(text).read();
  }

  private Parsed<List<String>> read() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == ';') {
        delimiter();
      } else if (Character.isWhitespace(character)) {
        position++;
      } else if (afterQuoted) {
        return Parsed.unreadable("something follows a closing quote", HOW_TO);
      } else if (!item(character)) {
        return Parsed.unreadable("a quote is never closed", HOW_TO);
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
    int end = text.indexOf(';', position);
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
