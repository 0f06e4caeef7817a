package io.github.tare.yarn.report;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.preflight.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Problems for people, the worst first. */
public final class ProblemReport {
  private static final Comparator<Problem> BY_WEIGHT =
      Comparator.comparing(Problem::severity).thenComparing(it -> !Verdict.isWait(it));

  private final PrintStream out;
  private final Style style;
  private final List<Problem> written = new ArrayList<>();

  /** To this stream, and so. */
  public ProblemReport(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /**
   * By what would stop it first: errors, then what it would wait for, then other warnings, then
   * notes; within each as they were found.
   */
  static Problems inOrder(Problems problems) {
    return new Problems(problems.all().stream().sorted(BY_WEIGHT).toList());
  }

  /** Writes each that is not written yet, with an empty line between two. */
  public void write(Problems problems) {
    List<Problem> more =
        inOrder(problems).all().stream().filter(problem -> !written.contains(problem)).toList();
    String gap = written.isEmpty() || more.isEmpty() ? "" : "\n";
    out.print(
        more.stream()
            .map(problem -> ProblemText.of(withoutSecrets(problem), style::severity))
            .collect(Collectors.joining("\n", gap, "")));
    written.addAll(more);
  }

  private static Problem withoutSecrets(Problem problem) {
    List<Place> places = problem.places().stream().map(ProblemReport::withoutSecrets).toList();
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.message(),
        places,
        problem.hint(),
        problem.remedies());
  }

  private static Place withoutSecrets(Place place) {
    return new Place(place.key(), SensitiveKeys.redact(place.key(), place.value()), place.origin());
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
