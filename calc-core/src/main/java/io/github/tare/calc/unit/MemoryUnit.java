package io.github.tare.calc.unit;

import java.util.Optional;

/** The units that Flink knows; all are binary: {@code 1kb} is 1024 bytes. */
public enum MemoryUnit {
  BYTES(0, "bytes", "b", "bytes", "bytes"),
  KIBIBYTES(10, "KiB", "k", "kb", "kibibytes"),
  MEBIBYTES(20, "MiB", "m", "mb", "mebibytes"),
  GIBIBYTES(30, "GiB", "g", "gb", "gibibytes"),
  TEBIBYTES(40, "TiB", "t", "tb", "tebibytes");

  private static final MemoryUnit[] ALL = values();

  private final int shift;
  private final long multiplier;
  private final String displayName;
  private final String letter;
  private final String shorter;
  private final String full;

  MemoryUnit(int shift, String displayName, String letter, String shorter, String full) {
    this.shift = shift;
    this.multiplier = 1L << shift;
    this.displayName = displayName;
    this.letter = letter;
    this.shorter = shorter;
    this.full = full;
  }

  /** Bytes in one of it. */
  public long multiplier() {
    return multiplier;
  }

  /** How many whole ones are in so many bytes. */
  long wholeIn(long bytes) {
    return bytes >> shift;
  }

  /** The bytes that {@link #wholeIn} leaves. */
  long restOf(long bytes) {
    return bytes & (multiplier - 1);
  }

  /** Its name for people, for example {@code GiB}. */
  public String displayName() {
    return displayName;
  }

  /** The shortest spelling that Flink reads, for example {@code g}. */
  public String shortest() {
    return letter;
  }

  /** The unit of this spelling, in lower case; empty text is bytes. */
  static Optional<MemoryUnit> of(String spelling) {
    if (spelling.isEmpty()) {
      return Optional.of(BYTES);
    }
    for (MemoryUnit unit : ALL) {
      if (unit.isSpelled(spelling)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private boolean isSpelled(String spelling) {
    return spelling.equals(letter) || spelling.equals(shorter) || spelling.equals(full);
  }

  /** The largest unit of which the size is a whole number. */
  static MemoryUnit largestExact(long bytes) {
    MemoryUnit largest = BYTES;
    for (MemoryUnit unit : ALL) {
      if (bytes != 0 && bytes % unit.multiplier == 0) {
        largest = unit;
      }
    }
    return largest;
  }

  /** The largest unit of which there is at least one. */
  static MemoryUnit largestFitting(long bytes) {
    MemoryUnit largest = BYTES;
    for (MemoryUnit unit : ALL) {
      if (bytes >= unit.multiplier) {
        largest = unit;
      }
    }
    return largest;
  }
}
