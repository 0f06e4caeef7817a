package io.github.tare.calc.jvm;

import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what becomes of {@code $} and backticks in JVM options. */
final class Expansions {
  private Expansions() {}

  /** Flink's own client would have left these to the node's shell; with Tare they stay letters. */
  static List<Problem> nowhere(List<JvmWord> words) {
    return words.isEmpty()
        ? List.of()
        : List.of(
            problem(
                ProblemCode.JVM_OPTION_LITERAL,
                Severity.WARNING,
                "$ and backticks stay letters in %s: no shell expands them."
                    .formatted(names(words)),
                words,
                "Set %s: true if the node's shell is to expand them; write \\$ and \\` if they are meant as letters."
                    .formatted(TareOptions.EXPAND_ON_NODE.name())));
  }

  /** What the node's shell expands, and what it cannot, because a blank has cut it apart. */
  static List<Problem> onNode(List<JvmWord> words) {
    List<Problem> problems = new ArrayList<>();
    List<JvmWord> expanded = new ArrayList<>();
    boolean inBackticks = false;
    for (JvmWord word : words) {
      boolean half = Expansion.hasHalfAPair(word.token());
      if (!inBackticks && (half || Expansion.isOpen(word.token()))) {
        problems.add(cutOff(word));
      } else if (!inBackticks && Expansion.isIn(word.token())) {
        expanded.add(word);
      }
      inBackticks ^= half;
    }
    if (!expanded.isEmpty()) {
      problems.add(expands(expanded));
    }
    return problems;
  }

  private static Problem cutOff(JvmWord word) {
    return problem(
        ProblemCode.JVM_OPTION_CUT_OFF,
        Severity.ERROR,
        "What begins to expand in %s does not end in it: outside quotes a blank ends an option. On the node its value would be wrong or empty."
            .formatted(word.shortened()),
        List.of(word),
        "Put the whole option between double quotes, for example \"-Dkey=`command argument`\".");
  }

  private static Problem expands(List<JvmWord> words) {
    return problem(
        ProblemCode.JVM_OPTION_EXPANDED,
        Severity.NOTE,
        "The node's shell expands $ and backticks in %s: what the JVM gets there is not known here."
            .formatted(names(words)),
        words,
        "");
  }

  private static Problem problem(
      ProblemCode code, Severity severity, String message, List<JvmWord> words, String hint) {
    return new Problem(
        code, severity, message, words.stream().map(JvmWord::discreetPlace).toList(), hint);
  }

  private static String names(List<JvmWord> words) {
    return words.stream().map(JvmWord::shortened).collect(Collectors.joining(", "));
  }
}
