package io.github.tare.calc.jvm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one text by POSIX's quoting rules (Shell Command Language, 2.2). Used once. */
final class ShellReader {
  private static final int SHOWN = 40;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<String> expanding = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean expands;
  private int position;
  private ShellWords.@Nullable Malformed malformed;

  ShellReader(String text) {
    this.text = text;
  }

  ShellWords read() {
    while (position < text.length() && malformed == null) {
      step(text.charAt(position));
    }
    if (malformed != null) {
      return malformed;
    }
    endWord();
    return new ShellWords.Words(words, expanding);
  }

  private void step(char character) {
    switch (character) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '\\' -> escaped();
      case ' ', '\t', '\n', '\r' -> {
        endWord();
        position++;
      }
      default -> {
        expands |= Expansion.beginsAt(text, position);
        append(character);
        position++;
      }
    }
  }

  private void singleQuoted() {
    int end = text.indexOf('\'', position + 1);
    if (end < 0) {
      fail(ShellWords.Fault.UNBALANCED_SINGLE_QUOTE, position);
      return;
    }
    inWord = true;
    word.append(text, position + 1, end);
    position = end + 1;
  }

  private void doubleQuoted() {
    int start = position;
    inWord = true;
    position++;
    while (position < text.length()) {
      expands |= Expansion.beginsAt(text, position);
      char character = text.charAt(position++);
      if (character == '"') {
        return;
      }
      if (character == '\\' && position < text.length()) {
        escapedInQuotes(text.charAt(position++));
      } else {
        word.append(character);
      }
    }
    fail(ShellWords.Fault.UNBALANCED_DOUBLE_QUOTE, start);
  }

  /** Between double quotes a backslash is a letter unless what follows is special there. */
  private void escapedInQuotes(char character) {
    switch (character) {
      case '$', '`', '"', '\\' -> word.append(character);
      case '\n' -> {}
      default -> word.append('\\').append(character);
    }
  }

  private void escaped() {
    if (position + 1 == text.length()) {
      fail(ShellWords.Fault.TRAILING_BACKSLASH, position);
      return;
    }
    char character = text.charAt(position + 1);
    if (character != '\n') {
      append(character);
    }
    position += 2;
  }

  private void append(char character) {
    inWord = true;
    word.append(character);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      if (expands) {
        expanding.add(word.toString());
      }
      word.setLength(0);
      inWord = false;
      expands = false;
    }
  }

  private void fail(ShellWords.Fault fault, int start) {
    boolean all = text.length() - start <= SHOWN;
    String seen = all ? text.substring(start) : text.substring(start, start + SHOWN) + "…";
    malformed = new ShellWords.Malformed(fault, start, seen);
  }
}
