package io.github.tare.yarn.staging;

/** A text as YAML's double-quoted scalar. */
final class YamlScalar {
  private YamlScalar() {}

  /** For example {@code say "hi"} becomes {@code "say \"hi\""}; line breaks become {@code \n}. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(letter -> append(quoted, letter));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int letter) {
    switch (letter) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isPlain(letter)) {
          quoted.appendCodePoint(letter);
        } else {
          quoted.append("\\u%04x".formatted(letter));
        }
      }
    }
  }

  /**
   * What YAML lets stand for itself in quotes; escaped are control characters, the other line
   * breaks, the byte order mark and halves of surrogate pairs. All of those are below 2^16.
   */
  private static boolean isPlain(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          letter > 0xffff;
      default -> true;
    };
  }
}
