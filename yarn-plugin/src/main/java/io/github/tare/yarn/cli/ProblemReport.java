package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Problems for people, the worst first. */
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
    out.print(
        inOrder(problems).all().stream()
            .map(problem -> ProblemText.of(problem, style::severity))
            .collect(Collectors.joining("\n")));
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
