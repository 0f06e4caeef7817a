package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** A container asks for one node label; YARN refuses an expression of several. */
final class LabelExpressionCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return WantedLabel.of(subject).stream()
        .filter(label -> !label.isOne())
        .map(LabelExpressionCheck::refused)
        .toList();
  }

  private static Problem refused(WantedLabel label) {
    String first = label.name().split("&&|\\|\\||,", -1)[0].strip();
    return new Problem(
        ProblemCode.NODE_LABEL_EXPRESSION,
        Severity.ERROR,
        "'" + label.name() + "' is more than one node label; YARN takes one.",
        label.places(),
        first.isEmpty() ? "" : "For example -D" + label.key() + "=" + first);
  }
}
