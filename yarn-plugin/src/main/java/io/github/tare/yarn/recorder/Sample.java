package io.github.tare.yarn.recorder;

import java.util.Arrays;

/** The numbers of one line; one array for good, since nothing may be allocated every second. */
final class Sample {
  /** What stands for a number that no source gave. */
  static final long UNKNOWN = -1;

  private final long[] values = new long[Field.values().length];

  Sample() {
    clear();
  }

  void clear() {
    Arrays.fill(values, UNKNOWN);
  }

  long get(Field field) {
    return values[field.position()];
  }

  void set(Field field, long value) {
    values[field.position()] = value;
  }

  /** Sizes are kept in KiB, rounded up: what is used is never shown as nothing. */
  void setBytes(Field field, long bytes) {
    set(field, bytes < 0 ? UNKNOWN : (bytes >> 10) + ((bytes & 1023) == 0 ? 0 : 1));
  }

  /** Keeps the higher of each number. */
  void raise(Sample other) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], other.values[i]);
    }
  }

  /** By {@link Field}'s order. */
  long at(int index) {
    return values[index];
  }

  int size() {
    return values.length;
  }
}
