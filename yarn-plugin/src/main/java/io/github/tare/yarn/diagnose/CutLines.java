package io.github.tare.yarn.diagnose;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** The lines of a text that somebody else wrote: of one that has no end the beginning is read. */
final class CutLines {
  private static final int LONGEST = 16 * 1024;

  private final InputStream in;
  private final Charset charset;
  private final byte[] line = new byte[LONGEST];

  CutLines(InputStream in, Charset charset) {
    this.in = new BufferedInputStream(in);
    this.charset = charset;
  }

  /** What comes after the lines so far. */
  InputStream rest() {
    return in;
  }

  /** Without its end; empty after the last. */
  Optional<String> next() throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    int count = 0;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (count < line.length) {
        line[count++] = (byte) next;
      }
    }
    return Optional.of(new String(line, 0, count, charset));
  }
}
