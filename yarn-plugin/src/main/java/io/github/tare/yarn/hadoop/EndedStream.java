package io.github.tare.yarn.hadoop;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that somebody else writes, and that must have an end. */
final class EndedStream extends FilterInputStream {
  private static final int MEBIBYTE = 1024 * 1024;

  private final int mostMebibytes;
  private long read;

  /**
   * Reads nothing yet.
   *
   * @param mostMebibytes that it may have
   */
  EndedStream(InputStream in, int mostMebibytes) {
    super(in);
    this.mostMebibytes = mostMebibytes;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read / MEBIBYTE >= mostMebibytes) {
      throw new IOException("its answer is longer than " + mostMebibytes + " MiB");
    }
  }
}
