package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A running node has the label that is asked for; otherwise the containers wait for ever. */
final class LabelNodesCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.facts().nodes().known().stream()
        .flatMap(
            nodes ->
                WantedLabel.of(subject).stream()
                    .filter(label -> isKnown(label, subject))
                    .filter(label -> nodes.stream().noneMatch(node -> has(node, label)))
                    .map(label -> nowhere(label, labelsOf(nodes))))
        .toList();
  }

  private static boolean isKnown(WantedLabel label, Subject subject) {
    return subject
        .facts()
        .labels()
        .known()
        .filter(all -> all.stream().anyMatch(known -> known.name().equals(label.name())))
        .isPresent();
  }

  private static boolean has(NodeFacts node, WantedLabel label) {
    return node.labels().contains(label.name());
  }

  private static Set<String> labelsOf(List<NodeFacts> nodes) {
    Set<String> labels = new TreeSet<>();
    nodes.forEach(node -> labels.addAll(node.labels()));
    return labels;
  }

  private static Problem nowhere(WantedLabel label, Set<String> others) {
    return new Problem(
        ProblemCode.NODE_LABEL_WITHOUT_NODES,
        Severity.ERROR,
        "No running node is labelled '%s'%s: its containers would wait for ever."
            .formatted(
                label.name(), label.place().isPresent() ? "" : ", which is the queue's default"),
        label.places(),
        others.isEmpty()
            ? "No running node has a label: leave " + label.key() + " out."
            : "There are nodes labelled " + String.join(", ", others) + ".");
  }
}
