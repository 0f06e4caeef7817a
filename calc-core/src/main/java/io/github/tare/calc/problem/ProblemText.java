package io.github.tare.calc.problem;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Problems as people read them: severity, identifier and message, then each place in a line of its
 * own, aligned, then what to do.
 *
 * <pre>{@code
 * ERROR TARE-202 The range of JVM overhead is empty: its minimum 2 GiB (2147483648 bytes) is …
 *   taskmanager.memory.jvm-overhead.min = 2g  conf/config.yaml:12
 *   taskmanager.memory.jvm-overhead.max = 1g  Flink's default
 *   Set taskmanager.memory.jvm-overhead.max: 2g.
 * }</pre>
 *
 * Lines end in {@code \n}. What a user wrote cannot move the terminal's cursor: control characters
 * are shown as {@code \u005cu001b}, and blanks around a value by quotes.
 */
public final class ProblemText {
  private static final String INDENT = "  ";

  private ProblemText() {}

  /** Colours a severity, or leaves it as it is. */
  @FunctionalInterface
  public interface Paint {
    /** The label to show, which has the words of the given one. */
    String paint(Severity severity, String label);
  }

  /** All of them, one after the other; empty for none. */
  public static String of(Problems problems) {
    return of(problems, (severity, label) -> label);
  }

  /** All of them, their labels painted. */
  public static String of(Problems problems, Paint paint) {
    return problems.all().stream().map(problem -> of(problem, paint)).collect(Collectors.joining());
  }

  /** One of them. */
  public static String of(Problem problem) {
    return of(problem, (severity, label) -> label);
  }

  /** One of them, its label painted. */
  public static String of(Problem problem, Paint paint) {
    StringBuilder text = new StringBuilder();
    String label = problem.severity() + " " + problem.code().id();
    text.append(paint.paint(problem.severity(), label))
        .append(' ')
        .append(visible(problem.message()))
        .append('\n');
    appendPlaces(text, problem.places());
    if (!problem.hint().isEmpty()) {
      text.append(INDENT).append(visible(problem.hint())).append('\n');
    }
    return text.toString();
  }

  private static void appendPlaces(StringBuilder text, List<Place> places) {
    int keys = widest(places, place -> visible(place.key()).length());
    int values = widest(places, place -> value(place).length());
    for (Place place : places) {
      String what = padded(visible(place.key()), keys) + padded(value(place), values);
      String line =
          INDENT + (what.isEmpty() ? "" : what + INDENT) + visible(place.origin().describe());
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private static String value(Place place) {
    String value = visible(place.value());
    if (value.isEmpty()) {
      return "";
    }
    return value.equals(value.strip()) ? " = " + value : " = \"" + value + "\"";
  }

  private static int widest(List<Place> places, ToIntFunction<Place> width) {
    return places.stream().mapToInt(width).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** A user's own text, its control characters shown as {@code \u005cu001b}. */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.chars().forEach(character -> append(visible, (char) character));
    return visible.toString();
  }

  private static void append(StringBuilder visible, char character) {
    switch (character) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        if (Character.isISOControl(character)) {
          visible.append(String.format("\\u%04x", (int) character));
        } else {
          visible.append(character);
        }
      }
    }
  }
}
