package io.github.tare.calc.jvm;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.calc.unit.Parsed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as a JVM reads them: a whole number and at most one letter. */
final class JvmSize {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,19})([kKmMgGtT]?)");

  private JvmSize() {}

  /** For example {@code 512m}; {@code 1.5g} and {@code 512mb} are none. */
  static Parsed<MemorySize> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? MemorySizeText.parse(text)
        : Parsed.unreadable("\"" + text + "\" is not a size", "");
  }
}
