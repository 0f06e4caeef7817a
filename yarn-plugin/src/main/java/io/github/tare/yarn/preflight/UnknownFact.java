package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a check says that could not be made. */
final class UnknownFact {
  private static final String IS = " is not known: ";

  private UnknownFact() {}

  /** The same problems, with all that is not known in one note behind the others. */
  static List<Problem> grouped(List<Problem> problems) {
    List<Problem> unknown = problems.stream().filter(UnknownFact::isOne).toList();
    return unknown.size() < 2
        ? problems
        : Stream.concat(
                problems.stream().filter(problem -> !isOne(problem)), Stream.of(all(unknown)))
            .toList();
  }

  private static boolean isOne(Problem problem) {
    return problem.code() == ProblemCode.FACT_UNKNOWN;
  }

  private static Problem all(List<Problem> unknown) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Problem one : unknown) {
      int end = one.message().indexOf(IS);
      byReason
          .computeIfAbsent(
              one.message().substring(end + IS.length(), one.message().length() - 1),
              because -> new ArrayList<>())
          .add(
              one.message().substring(0, 1).toLowerCase(Locale.ROOT)
                  + one.message().substring(1, end));
    }
    return new Problem(
        ProblemCode.FACT_UNKNOWN,
        Severity.NOTE,
        "Not known, and so not checked: %s.".formatted(inWords(byReason)),
        unknown.stream().flatMap(one -> one.places().stream()).distinct().toList(),
        "");
  }

  private static String inWords(Map<String, List<String>> byReason) {
    return byReason.entrySet().stream()
        .map(reason -> String.join(", ", reason.getValue()) + " (" + reason.getKey() + ")")
        .collect(Collectors.joining("; "));
  }

  /** For example {@code Whether the queue 'etl' takes applications is not known: no answer.} */
  static Problem note(String what, String because, List<Place> places) {
    return new Problem(
        ProblemCode.FACT_UNKNOWN, Severity.NOTE, what + IS + because + ".", places, "");
  }
}
