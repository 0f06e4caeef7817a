package io.github.tare.yarn.submit;

import io.github.tare.yarn.container.ContainerSize;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resources as YARN's diagnostics write them: {@code <memory:2048, vCores:1>}, MiB and vcores;
 * other resource types may follow. Below zero, as of a node that was made smaller, counts as
 * nothing.
 */
record Amount(long memoryMebibytes, long vcores) {
  private static final String NUMBER = "(-?\\d{1,19})";

  /** More than any cluster has: YARN writes the largest number for "no limit". */
  private static final long UNLIMITED = 1_000_000_000_000_000L;

  static Amount of(ContainerSize size) {
    return new Amount(size.memoryMebibytes(), size.vcores());
  }

  /** The resources that follow a label in a text; empty where something else follows. */
  static Optional<Amount> after(String label, String text) {
    Matcher matcher =
        Pattern.compile(
                Pattern.quote(label) + "[^<]*<memory:" + NUMBER + ", vCores:" + NUMBER + "[,>]")
            .matcher(text);
    return matcher.find()
        ? Optional.of(new Amount(number(matcher.group(1)), number(matcher.group(2))))
        : Optional.empty();
  }

  Amount minus(Amount other) {
    return new Amount(
        Math.max(0, memoryMebibytes - other.memoryMebibytes), Math.max(0, vcores - other.vcores));
  }

  long in(Measure measure) {
    return switch (measure) {
      case MEMORY -> memoryMebibytes;
      case VCORES -> vcores;
    };
  }

  private static long number(String digits) {
    return new BigInteger(digits)
        .max(BigInteger.ZERO)
        .min(BigInteger.valueOf(UNLIMITED))
        .longValueExact();
  }
}
