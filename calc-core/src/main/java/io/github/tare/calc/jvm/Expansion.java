package io.github.tare.calc.jvm;

import java.util.regex.Pattern;

/**
 * What a POSIX shell expands where no quote or backslash forbids it (2.6): {@code $} and backticks.
 */
final class Expansion {
  private static final Pattern BEGIN = Pattern.compile("`|\\$[\\w{(@*#?$!-]");

  private Expansion() {}

  /**
   * Whether a shell would expand something from here on; a {@code $} before a blank is a letter.
   */
  static boolean beginsAt(String text, int position) {
    return BEGIN.matcher(text).region(position, text.length()).lookingAt();
  }

  /** Whether there is anything to expand in this word. */
  static boolean isIn(String word) {
    return BEGIN.matcher(word).find();
  }

  /** Whether a pair of backticks begins or ends in this word, but not both. */
  static boolean hasHalfAPair(String word) {
    return word.chars().filter(letter -> letter == '`').count() % 2 == 1;
  }

  /** Whether <code>$(</code> or <code>${</code> begins in this word and does not end in it. */
  static boolean isOpen(String word) {
    return isOpen(word, "$(", ")") || isOpen(word, "${", "}");
  }

  private static boolean isOpen(String word, String opening, String closing) {
    return word.lastIndexOf(opening) > word.lastIndexOf(closing);
  }
}
