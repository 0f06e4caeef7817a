package io.github.tare.calc.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * YAML's list in one line: {@code [gpu, 'a, b']} or {@code - gpu}. An item is plain, or in {@code
 * '…'} with a doubled quote for the quote, or in {@code "…"} with a backslash before a quote or a
 * backslash. Lists and maps within it are not read, and {@code null} is not: there Flink falls back
 * to {@link QuotedList}. Used once.
 */
final class YamlList {
  /** What YAML reads as no value. */
  static final Set<String> NULLS = Set.of("null", "Null", "NULL", "~");

  private final String text;
  private final List<String> items = new ArrayList<>();
  private int position;

  private YamlList(String text) {
    this.text = text;
  }

  /** The items; empty where the text is no such list, as one with a tab in it. */
  static Optional<List<String>> parse(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    String line = text.strip();
    return line.startsWith("- ") ? block(line.substring(1).strip()) : flow(line);
  }

  /** Outside of brackets a comma is a character like any other. */
  private static Optional<List<String>> block(String item) {
    return flow("[" + item + "]").map(items -> items.size() == 1 ? items : List.of(item));
  }

  private static Optional<List<String>> flow(String text) {
    YamlList sequence = new YamlList(text);
    return sequence.read() ? Optional.of(List.copyOf(sequence.items)) : Optional.empty();
  }

  private boolean read() {
    if (!accept('[')) {
      return false;
    }
    boolean separated = true;
    while (!accept(']')) {
      if (!separated || !item()) {
        return false;
      }
      separated = accept(',');
    }
    return position == text.length();
  }

  private boolean item() {
    if (accept('\'')) {
      return singleQuoted();
    }
    return accept('"') ? doubleQuoted() : plain();
  }

  private boolean singleQuoted() {
    StringBuilder item = new StringBuilder();
    for (; position < text.length(); position++) {
      if (text.charAt(position) != '\'') {
        item.append(text.charAt(position));
      } else if (text.startsWith("''", position)) {
        item.append('\'');
        position++;
      } else {
        position++;
        return items.add(item.toString());
      }
    }
    return false;
  }

  private boolean doubleQuoted() {
    StringBuilder item = new StringBuilder();
    for (; position < text.length(); position++) {
      if (text.charAt(position) == '"') {
        position++;
        return items.add(item.toString());
      }
      if (text.charAt(position) == '\\' && !escape()) {
        return false;
      }
      item.append(text.charAt(position));
    }
    return false;
  }

  private boolean escape() {
    position++;
    return position < text.length() && "\"\\/".indexOf(text.charAt(position)) >= 0;
  }

  private boolean plain() {
    int start = position;
    while (position < text.length() && "[]{},:#'\"&*!|>%@`".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String item = text.substring(start, position).strip();
    return !item.isEmpty() && !NULLS.contains(item) && items.add(item);
  }

  /** Steps over blanks, and over the character if it is the next. */
  private boolean accept(char character) {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
    boolean found = position < text.length() && text.charAt(position) == character;
    position += found ? 1 : 0;
    return found;
  }
}
