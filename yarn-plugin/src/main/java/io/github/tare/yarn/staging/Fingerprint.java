package io.github.tare.yarn.staging;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * What tells one content from another.
 *
 * @param sha256 in 64 hexadecimal digits
 * @param crc32c over the whole, as HDFS reckons it of a file without sending it
 * @param length in bytes
 */
public record Fingerprint(String sha256, int crc32c, long length) {
  private static final int BUFFER = 128 * 1024;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (-?\\d+) (\\d+)");

  public Fingerprint {
    Objects.requireNonNull(sha256);
  }

  /**
   * Of all that can be read.
   *
   * @throws IOException if it cannot be read to the end
   */
  public static Fingerprint of(InputStream in) throws IOException {
    MessageDigest sha256 = newSha256();
    CheckedInputStream read = summed(new DigestInputStream(in, sha256));
    long length = readAll(read);
    int crc32c = (int) read.getChecksum().getValue();
    return new Fingerprint(HexFormat.of().formatHex(sha256.digest()), crc32c, length);
  }

  static Fingerprint of(StagingItem item) throws IOException {
    try (InputStream in = item.source().open()) {
      return of(in);
    }
  }

  static int crc32c(StagingItem item) throws IOException {
    try (CheckedInputStream in = summed(item.source().open())) {
      readAll(in);
      return (int) in.getChecksum().getValue();
    }
  }

  /** For another process to {@link #parse}. */
  String line() {
    return sha256 + " " + crc32c + " " + length;
  }

  /**
   * What was written as a {@link #line}.
   *
   * @throws IllegalArgumentException if it was not
   */
  static Fingerprint parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(line);
    }
    return new Fingerprint(
        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
  }

  private static long readAll(InputStream in) throws IOException {
    long length = 0;
    byte[] buffer = new byte[BUFFER];
    for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
      length += some;
    }
    return length;
  }

  /** The same bytes, of which the CRC-32C is known once they are read. */
  public static CheckedInputStream summed(InputStream in) {
    return new CheckedInputStream(in, new CRC32C());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
