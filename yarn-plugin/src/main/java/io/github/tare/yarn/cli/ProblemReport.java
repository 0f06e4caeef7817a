package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.SensitiveKeys;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;

/** Problems for people: what is wrong, every place, what to do. */
final class ProblemReport {
  private final PrintStream out;
  private final Style style;

  ProblemReport(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Errors first, then warnings, then notes; within each as they were found. */
  static Problems inOrder(Problems problems) {
    return new Problems(
        problems.all().stream().sorted(Comparator.comparing(Problem::severity)).toList());
  }

  /** Writes each of them, with an empty line between two. */
  void write(Problems problems) {
    String between = "";
    for (Problem problem : inOrder(problems).all()) {
      out.print(between);
      write(problem);
      between = System.lineSeparator();
    }
  }

  private void write(Problem problem) {
    String head = problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code().id();
    out.println(style.severity(problem.severity(), head) + "  " + problem.message());
    problem.places().stream()
        .filter(place -> !place.key().isEmpty())
        .forEach(place -> out.println("    " + where(place)));
    if (!problem.hint().isEmpty()) {
      out.println("    -> " + problem.hint());
    }
  }

  private String where(Place place) {
    String value = SensitiveKeys.redact(place.key(), place.value());
    return place.key()
        + (value.isEmpty() ? "" : ": " + value)
        + "  "
        + style.faint("(" + place.origin().describe() + ")");
  }

  /** For example {@code 2 errors, 1 warning}; empty for none. */
  static String count(Problems problems) {
    StringBuilder text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long number = problems.all().stream().filter(p -> p.severity() == severity).count();
      if (number > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(number).append(' ');
        text.append(severity.name().toLowerCase(Locale.ROOT)).append(number == 1 ? "" : "s");
      }
    }
    return text.toString();
  }
}
