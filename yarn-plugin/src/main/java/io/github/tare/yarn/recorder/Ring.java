package io.github.tare.yarn.recorder;

import java.util.Arrays;
import java.util.List;

/**
 * A part of the file that is written round and round: the last five minutes by the second, then
 * ever coarser, so that the file has one size and the whole run is in it.
 */
public enum Ring {
  SECOND('s', 1, 300),
  /** The highest of each minute, by column. */
  MINUTE('m', 60, 180),
  HOUR('h', 3600, 168),
  /** The highest of the whole run; two lines in turn, so that one of them is always whole. */
  RUN('r', 1, 2);

  private static final List<Ring> ORDER = Arrays.asList(values());

  private final char letter;
  private final int period;
  private final int lines;

  Ring(char letter, int period, int lines) {
    this.letter = letter;
    this.period = period;
    this.lines = lines;
  }

  /** What its lines begin with. */
  public char letter() {
    return letter;
  }

  /** So many lines it holds. */
  public int lines() {
    return lines;
  }

  /** How many ticks one line stands for. */
  int period() {
    return period;
  }

  /** Where in the file its line of that number lies, in bytes. */
  int offset(long number) {
    long slot = firstSlot() + (number / period) % lines;
    return Format.HEADER_BYTES + Math.toIntExact(slot * Format.LINE_BYTES);
  }

  private int firstSlot() {
    int slots = 0;
    for (int i = 0; ORDER.get(i) != this; i++) {
      slots += ORDER.get(i).lines;
    }
    return slots;
  }
}
