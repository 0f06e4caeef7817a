package io.github.tare.calc.unit;

/**
 * An amount of memory. Bytes are the only truth; arithmetic is exact or throws.
 *
 * @param bytes 0 or more
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {
  /** 2^20 bytes. */
  public static final long MEBIBYTE = 1L << 20;

  /** No memory. */
  public static final MemorySize ZERO = new MemorySize(0);

  public MemorySize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a memory size is not negative: " + bytes);
    }
  }

  /** So many bytes. */
  public static MemorySize ofBytes(long bytes) {
    return new MemorySize(bytes);
  }

  /**
   * So many mebibytes.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  public static MemorySize ofMebibytes(long mebibytes) {
    return new MemorySize(Math.multiplyExact(mebibytes, MEBIBYTE));
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  public MemorySize plus(MemorySize other) {
    return new MemorySize(Math.addExact(bytes, other.bytes));
  }

  /**
   * The difference.
   *
   * @throws ArithmeticException below zero
   */
  public MemorySize minus(MemorySize other) {
    if (other.bytes > bytes) {
      throw new ArithmeticException(bytes + " - " + other.bytes + " is negative");
    }
    return new MemorySize(bytes - other.bytes);
  }

  /** The sum, or 2^63 - 1 bytes where it is more: for limits that nobody reaches, and for hints. */
  public MemorySize saturatedPlus(MemorySize other) {
    return new MemorySize(bytes + Math.min(Long.MAX_VALUE - bytes, other.bytes));
  }

  /**
   * So many times as much, or 2^63 - 1 bytes where it is more.
   *
   * @param factor 0 or more
   */
  public MemorySize saturatedTimes(long factor) {
    boolean fits = factor == 0 || bytes <= Long.MAX_VALUE / factor;
    return new MemorySize(fits ? bytes * factor : Long.MAX_VALUE);
  }

  /** The mebibytes that hold it: 1 byte over takes one more. */
  public long mebibytesRoundedUp() {
    return bytes / MEBIBYTE + (bytes % MEBIBYTE == 0 ? 0 : 1);
  }

  @Override
  public int compareTo(MemorySize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** Exact, in the form that Flink reads back: {@code 1048576b}. */
  @Override
  public String toString() {
    return bytes + "b";
  }
}
