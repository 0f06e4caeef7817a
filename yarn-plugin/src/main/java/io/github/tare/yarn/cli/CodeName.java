package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.ProblemCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a problem: {@code TARE-204}, {@code tare-204} or {@code 204}. */
final class CodeName implements ITypeConverter<ProblemCode> {
  private static final String PREFIX = "TARE-";
  private static final Pattern TEXT =
      Pattern.compile("(?:" + PREFIX + ")?(\\d{3})", Pattern.CASE_INSENSITIVE);

  @Override
  public ProblemCode convert(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not the code of a problem; write for example TARE-204");
    }
    int number = Integer.parseInt(matcher.group(1));
    ProblemCode nearest = nearest(number);
    if (number(nearest) != number) {
      throw new TypeConversionException(
          "there is no problem " + PREFIX + number + "; the nearest is " + nearest.id());
    }
    return nearest;
  }

  private static ProblemCode nearest(int number) {
    return Arrays.stream(ProblemCode.values())
        .min(Comparator.comparingInt(code -> Math.abs(number(code) - number)))
        .orElseThrow();
  }

  private static int number(ProblemCode code) {
    return Integer.parseInt(code.id().substring(PREFIX.length()));
  }
}
