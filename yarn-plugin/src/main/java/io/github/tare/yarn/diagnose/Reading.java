package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.recorder.Field;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a recording.
 *
 * @param numbers as they were written; what was not known is not there
 */
public record Reading(Map<Field, Long> numbers) {
  private static final long KIBIBYTE = 1024;
  private static final long LARGEST = Long.MAX_VALUE / KIBIBYTE;

  public Reading {
    Map<Field, Long> all = new EnumMap<>(Field.class);
    all.putAll(numbers);
    numbers = Map.copyOf(all);
  }

  /** A count, or a time in ms. */
  public Optional<Long> number(Field field) {
    return Optional.ofNullable(numbers.get(field));
  }

  /** Which of the recording's lines it is, from 1; 0 if it does not say. */
  long count() {
    return number(Field.NUMBER).orElse(0L);
  }

  /** A size; the file has KiB. */
  public Optional<MemorySize> size(Field field) {
    return number(field)
        .filter(kibibytes -> kibibytes <= LARGEST)
        .map(kibibytes -> MemorySize.ofBytes(kibibytes * KIBIBYTE));
  }

  /** When it was written; the earliest of moments if the line does not say. */
  public Instant time() {
    return Instant.ofEpochMilli(number(Field.TIME).orElse(0L));
  }
}
