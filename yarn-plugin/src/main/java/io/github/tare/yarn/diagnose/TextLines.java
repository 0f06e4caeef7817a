package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Format;
import java.util.Optional;

/** The lines of a file, one after the other; the last may lack its end. */
final class TextLines {
  private final byte[] bytes;
  private int next;

  TextLines(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * One of them.
   *
   * @param start where it begins, in bytes
   * @param text without its end and the blanks before that
   */
  record TextLine(int start, String text) {}

  Optional<TextLine> next() {
    if (next >= bytes.length) {
      return Optional.empty();
    }
    int start = next;
    while (next < bytes.length && bytes[next] != '\n') {
      next++;
    }
    String text = new String(bytes, start, next - start, Format.CHARSET);
    next++;
    return Optional.of(new TextLine(start, text.stripTrailing()));
  }

  /** The check of all that stands before a line. */
  String checkBefore(TextLine line) {
    return Format.check(bytes, line.start());
  }

  static boolean isZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  static String check(String text) {
    byte[] encoded = text.getBytes(Format.CHARSET);
    return Format.check(encoded, encoded.length);
  }
}
