package io.github.tare.it.job;

import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Bytes that no compression makes smaller, the same wherever they are made. */
public final class Payload {
  private Payload() {}

  /** For a key and a round. */
  public static byte[] of(long key, long round, int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(key * 31 + round).nextBytes(bytes);
    return bytes;
  }

  /** What is told of bytes instead of them. */
  public static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }
}
