package io.github.tare.yarn.diagnose;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes of another stream, which stays open. */
final class FirstBytes extends InputStream {
  private final InputStream in;
  private long left;

  FirstBytes(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    int next = left > 0 ? in.read() : -1;
    left -= next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int count = in.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }
}
