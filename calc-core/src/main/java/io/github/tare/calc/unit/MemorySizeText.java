package io.github.tare.calc.unit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of memory sizes: the one grammar that reads them, which is Flink's, and the forms that
 * print them.
 *
 * <p>The grammar: digits 0 to 9, then optionally a unit ({@code b bytes k kb kibibytes m mb
 * mebibytes g gb gibibytes t tb tebibytes}) in any case; blanks and control characters are allowed
 * around both. No sign, no fraction. Without a unit it is bytes. Source: {@code
 * org.apache.flink.configuration.MemorySize.parseBytes}.
 */
public final class MemorySizeText {
  private static final String HOW_TO =
      "Write a whole number and a unit: b, k, m, g or t, for example 512m.";
  private static final long THOUSAND = 1000;
  private static final Pattern NEARLY =
      Pattern.compile("\\+?(\\d{1,12}(?:[.,]\\d{1,9})?)\\s*([kmgt]?)(?:i?b)?");

  private MemorySizeText() {}

  /**
   * Reads a size, for example {@code 1728m}, {@code 3214 MB } or {@code 4096}. Never throws.
   *
   * @return the size, or why it is none
   */
  public static Parsed<MemorySize> parse(String text) {
    String trimmed = text.trim();
    int digits = countDigits(trimmed);
    if (digits == 0) {
      return unreadable(trimmed, missingNumber(trimmed));
    }
    String spelling = trimmed.substring(digits).trim().toLowerCase(Locale.US);
    return MemoryUnit.of(spelling)
        .map(unit -> multiply(trimmed.substring(0, digits), unit))
        .orElseGet(() -> unreadable(trimmed, "\"" + spelling + "\" is not a unit"));
  }

  /** Exact and short, in the largest unit that leaves no remainder, for example {@code 1728m}. */
  public static String shortest(MemorySize size) {
    MemoryUnit unit = MemoryUnit.largestExact(size.bytes());
    return unit.wholeIn(size.bytes()) + unit.shortest();
  }

  /** For people, rounded to three decimals, for example {@code 1.5 GiB} or {@code 512 bytes}. */
  public static String rounded(MemorySize size) {
    MemoryUnit unit = MemoryUnit.largestFitting(size.bytes());
    long thousandths = unit.wholeIn(unit.restOf(size.bytes()) * THOUSAND + unit.multiplier() / 2);
    long whole = unit.wholeIn(size.bytes()) + thousandths / THOUSAND;
    long decimals = thousandths % THOUSAND;
    return decimals == 0
        ? whole + " " + name(size, unit)
        : whole + "." + withoutZeros(decimals) + " " + name(size, unit);
  }

  /** For people, with the bytes, for example {@code 1.5 GiB (1610612736 bytes)}. */
  public static String human(MemorySize size) {
    return size.bytes() < MemoryUnit.KIBIBYTES.multiplier()
        ? rounded(size)
        : rounded(size) + " (" + size.bytes() + " bytes)";
  }

  private static String name(MemorySize size, MemoryUnit unit) {
    return size.bytes() == 1 ? "byte" : unit.displayName();
  }

  /** Three decimals, for example {@code 05} for 50 thousandths. */
  private static String withoutZeros(long thousandths) {
    String digits = Long.toString(THOUSAND + thousandths);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(1, end);
  }

  private static int countDigits(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  private static String missingNumber(String trimmed) {
    return trimmed.isEmpty() ? "it is empty" : "it does not begin with a digit";
  }

  private static Parsed<MemorySize> multiply(String digits, MemoryUnit unit) {
    try {
      long bytes = Math.multiplyExact(Long.parseLong(digits), unit.multiplier());
      return Parsed.value(MemorySize.ofBytes(bytes));
    } catch (NumberFormatException | ArithmeticException tooLarge) {
      return Parsed.unreadable("it is more than 2^63 - 1 bytes", HOW_TO);
    }
  }

  private static Parsed<MemorySize> unreadable(String trimmed, String reason) {
    return nearly(trimmed)
        .<Parsed<MemorySize>>map(size -> Parsed.misspelt(reason, shortest(size)))
        .orElseGet(() -> Parsed.unreadable(reason, HOW_TO));
  }

  /** What a person means by {@code 1.5g} or {@code 2 GiB}, where it is a whole number of bytes. */
  private static Optional<MemorySize> nearly(String trimmed) {
    Matcher matcher = NEARLY.matcher(trimmed.toLowerCase(Locale.US));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
    return MemoryUnit.of(matcher.group(2))
        .map(unit -> number.multiply(BigDecimal.valueOf(unit.multiplier())).stripTrailingZeros())
        .filter(bytes -> bytes.scale() <= 0 && bytes.precision() - bytes.scale() <= 18)
        .map(bytes -> MemorySize.ofBytes(bytes.longValueExact()));
  }
}
