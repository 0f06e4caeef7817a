package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A node label that is asked for is one that the cluster has. */
final class NodeLabelCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    List<WantedLabel> wanted = WantedLabel.of(subject).stream().filter(WantedLabel::isOne).toList();
    return subject
        .facts()
        .labels()
        .fold(
            labels -> unknown(wanted, names(labels)),
            because -> wanted.stream().map(label -> unchecked(label, because)).toList());
  }

  private static Set<String> names(Set<LabelFacts> labels) {
    return labels.stream().map(LabelFacts::name).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Problem> unknown(List<WantedLabel> wanted, Set<String> labels) {
    return wanted.stream()
        .filter(label -> !labels.contains(label.name()))
        .map(label -> unknown(label, labels))
        .toList();
  }

  private static Problem unknown(WantedLabel label, Set<String> labels) {
    return new Problem(
        ProblemCode.NODE_LABEL_UNKNOWN,
        Severity.ERROR,
        "There is no node label '"
            + label.name()
            + "'"
            + (labels.isEmpty() ? ": this cluster has none." : "."),
        label.places(),
        suggestion(label, labels));
  }

  private static Problem unchecked(WantedLabel label, String because) {
    return UnknownFact.note(
        "Whether there is a node label '" + label.name() + "'", because, label.places());
  }

  private static String suggestion(WantedLabel label, Set<String> labels) {
    if (labels.isEmpty()) {
      return "Leave " + label.key() + " out.";
    }
    return NearestName.of(label.name(), labels)
        .map(near -> "Did you mean -D" + label.key() + "=" + near + "?")
        .orElseGet(() -> "Labels: " + String.join(", ", labels.stream().sorted().toList()));
  }
}
