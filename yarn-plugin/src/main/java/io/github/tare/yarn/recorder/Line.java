package io.github.tare.yarn.recorder;

import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes a sample as a line of the file, into the same bytes every time. */
final class Line {
  /** Longer numbers are cut to this: every line fits its place. */
  private static final long LARGEST = 99_999_999_999L;

  private static final long LATEST = 9_999_999_999_999L;
  private static final int CHECK_DIGITS = 8;

  private final byte[] bytes = new byte[Format.LINE_BYTES];
  private final byte[] digits = new byte[20];
  private final CRC32 crc = new CRC32();
  private int length;

  /** The line, valid until the next call. */
  byte[] of(Ring ring, Sample sample) {
    Arrays.fill(bytes, (byte) ' ');
    bytes[0] = (byte) ring.letter();
    length = 1;
    for (int i = 0; i < sample.size(); i++) {
      bytes[length++] = ' ';
      append(Math.min(sample.at(i), i == Field.TIME.position() ? LATEST : LARGEST));
    }
    check();
    bytes[bytes.length - 1] = '\n';
    return bytes;
  }

  private void append(long number) {
    if (number < 0) {
      bytes[length++] = '-';
      return;
    }
    int count = 0;
    long rest = number;
    do {
      digits[count++] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    while (count > 0) {
      bytes[length++] = digits[--count];
    }
  }

  private void check() {
    crc.reset();
    crc.update(bytes, 0, length);
    bytes[length++] = ' ';
    long value = crc.getValue();
    for (int shift = (CHECK_DIGITS - 1) * 4; shift >= 0; shift -= 4) {
      bytes[length++] = (byte) Character.forDigit((int) (value >> shift) & 15, 16);
    }
  }
}
