package io.github.tare.calc.jvm;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.calc.unit.Parsed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as a JVM reads them: a whole number, decimal or after {@code 0x} hexadecimal, and at most
 * one letter. Source: {@code Arguments::atojulong} of JDK 17.
 */
final class JvmSize {
  private static final Pattern TEXT =
      Pattern.compile("(?:0[xX]([0-9a-fA-F]{1,15})|(\\d{1,19}))([kKmMgGtT]?)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  /** The most that {@code -XX:ThreadStackSize} takes: 1 GiB. */
  private static final int MOST_KIBIBYTES = 1 << 20;

  private JvmSize() {}

  /** For example {@code 512m}; {@code 1.5g} and {@code 512mb} are none. */
  static Parsed<MemorySize> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return noSize(text);
    }
    String number =
        matcher.group(2) == null
            ? Long.toString(Long.parseLong(matcher.group(1), 16))
            : matcher.group(2);
    return MemorySizeText.parse(number + matcher.group(3));
  }

  /** For example {@code 1024}, which is 1 MiB. */
  static Parsed<MemorySize> kibibytes(String text) {
    return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= MOST_KIBIBYTES
        ? MemorySizeText.parse(text + "k")
        : noSize(text);
  }

  private static Parsed<MemorySize> noSize(String text) {
    return Parsed.unreadable("\"" + text + "\" is not a size", "");
  }
}
