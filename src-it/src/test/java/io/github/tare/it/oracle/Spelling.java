package io.github.tare.it.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The many ways to write the same number of bytes. */
final class Spelling {
  private static final List<List<String>> UNITS =
      List.of(
          List.of("b", "bytes", ""),
          List.of("k", "kb", "kibibytes"),
          List.of("m", "mb", "mebibytes"),
          List.of("g", "gb", "gibibytes"),
          List.of("t", "tb", "tebibytes"));
  private static final List<String> BLANKS = List.of("", "", " ", "  ", "\t", " \t ");

  private Spelling() {}

  /** Exactly this size in a unit of which it is a whole number, for example {@code 1 gb}. */
  static String of(long bytes, Random random) {
    int largest = bytes == 0 ? UNITS.size() - 1 : Long.numberOfTrailingZeros(bytes) / 10;
    int power = random.nextInt(Math.min(largest, UNITS.size() - 1) + 1);
    return (bytes >> (10 * power)) + blanks(random) + cased(unit(power, random), random);
  }

  static String anyUnit(Random random) {
    return unit(random.nextInt(UNITS.size()), random);
  }

  static String blanks(Random random) {
    return random.nextInt(3) > 0 ? "" : pick(BLANKS, random);
  }

  static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String unit(int power, Random random) {
    return pick(UNITS.get(power), random);
  }

  private static String cased(String unit, Random random) {
    return random.nextBoolean() ? unit : unit.toUpperCase(Locale.ROOT);
  }
}
