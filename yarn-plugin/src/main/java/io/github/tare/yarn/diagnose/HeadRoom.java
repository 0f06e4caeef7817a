package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;

/**
 * How much more than what was seen is to be there.
 *
 * @param percent 0 to {@value #MOST}
 */
public record HeadRoom(int percent) {
  /** A pool three times as large as what was seen in it. */
  public static final int MOST = 200;

  /** A fifth. */
  public static final HeadRoom USUAL = new HeadRoom(20);

  private static final long HUNDRED = 100;

  public HeadRoom {
    if (percent < 0 || percent > MOST) {
      throw new IllegalArgumentException("not from 0 to " + MOST + " %: " + percent);
    }
  }

  /** So much with the room, in whole mebibytes; for example 120 MiB for 99.9 MiB and 20 %. */
  public MemorySize over(MemorySize seen) {
    MemorySize hundredths = MemorySize.ofBytes(seen.bytes() / HUNDRED).saturatedTimes(percent);
    long rest = seen.bytes() % HUNDRED * percent;
    MemorySize more = MemorySize.ofBytes((rest + HUNDRED - 1) / HUNDRED);
    return whole(seen.saturatedPlus(hundredths).saturatedPlus(more));
  }

  /** The next whole mebibyte. */
  public static MemorySize whole(MemorySize size) {
    return MemorySize.ofBytes(MemorySize.MEBIBYTE).saturatedTimes(size.mebibytesRoundedUp());
  }

  /** For example {@code 20 %}. */
  @Override
  public String toString() {
    return percent + " %";
  }
}
