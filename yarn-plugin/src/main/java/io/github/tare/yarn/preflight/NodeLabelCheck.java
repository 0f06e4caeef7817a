package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A node label that is asked for is one that the cluster has. */
final class NodeLabelCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    YarnOptions yarn = subject.proposal().yarn();
    List<Problem> problems = new ArrayList<>();
    subject.facts().labels().known().ifPresent(labels -> add(problems, names(labels), yarn));
    return problems;
  }

  private static Set<String> names(Set<LabelFacts> labels) {
    return labels.stream().map(LabelFacts::name).collect(Collectors.toUnmodifiableSet());
  }

  private static void add(List<Problem> problems, Set<String> labels, YarnOptions yarn) {
    problem(YarnKeys.NODE_LABEL, yarn.application().nodeLabel(), labels).ifPresent(problems::add);
    problem(YarnKeys.WORKER_NODE_LABEL, yarn.containers().workerNodeLabel(), labels)
        .ifPresent(problems::add);
  }

  private static Optional<Problem> problem(
      String key, Optional<Sourced<String>> label, Set<String> labels) {
    return label
        .filter(wanted -> !labels.contains(wanted.value()))
        .map(wanted -> unknown(key, wanted, labels));
  }

  private static Problem unknown(String key, Sourced<String> label, Set<String> labels) {
    return new Problem(
        ProblemCode.NODE_LABEL_UNKNOWN,
        Severity.ERROR,
        "There is no node label '"
            + label.value()
            + "'"
            + (labels.isEmpty() ? ": this cluster has none." : "."),
        List.of(new Place(key, label.value(), label.origin())),
        suggestion(key, label.value(), labels));
  }

  private static String suggestion(String key, String label, Set<String> labels) {
    if (labels.isEmpty()) {
      return "Leave " + key + " out.";
    }
    return NearestName.of(label, labels)
        .map(near -> "Did you mean -D" + key + "=" + near + "?")
        .orElseGet(() -> "Labels: " + String.join(", ", labels.stream().sorted().toList()));
  }
}
