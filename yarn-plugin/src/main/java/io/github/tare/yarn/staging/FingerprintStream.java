package io.github.tare.yarn.staging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Takes the fingerprint of what is read from it. */
public final class FingerprintStream extends FilterInputStream {
  private static final int BUFFER = 128 * 1024;

  private final MessageDigest sha256 = newSha256();
  private final CRC32C crc32c = new CRC32C();
  private long length;

  /** Of a stream of which nothing was read yet. */
  public FingerprintStream(InputStream in) {
    super(in);
  }

  /** Of all that was read; to be asked for once, at the end. */
  public Fingerprint fingerprint() {
    return new Fingerprint(
        HexFormat.of().formatHex(sha256.digest()), (int) crc32c.getValue(), length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int most) throws IOException {
    int read = super.read(buffer, offset, most);
    if (read > 0) {
      sha256.update(buffer, offset, read);
      crc32c.update(buffer, offset, read);
      length += read;
    }
    return read;
  }

  @Override
  public long transferTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long before = length;
    for (int read = read(buffer); read >= 0; read = read(buffer)) {
      out.write(buffer, 0, read);
    }
    return length - before;
  }

  @Override
  public long skip(long most) throws IOException {
    throw new IOException("what is skipped would be missing");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
