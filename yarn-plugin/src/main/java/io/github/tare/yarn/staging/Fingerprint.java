package io.github.tare.yarn.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * What tells one content from another.
 *
 * @param sha256 in 64 hexadecimal digits
 * @param crc32c over the whole, as HDFS reckons it of a file without sending it
 * @param length in bytes
 */
public record Fingerprint(String sha256, int crc32c, long length) {
  public Fingerprint {
    Objects.requireNonNull(sha256);
  }

  /**
   * Of all that can be read.
   *
   * @throws IOException if it cannot be read to the end
   */
  public static Fingerprint of(InputStream in) throws IOException {
    FingerprintStream read = new FingerprintStream(in);
    read.transferTo(OutputStream.nullOutputStream());
    return read.fingerprint();
  }

  static Fingerprint of(StagingItem item) throws IOException {
    try (InputStream in = item.source().open()) {
      return of(in);
    }
  }
}
