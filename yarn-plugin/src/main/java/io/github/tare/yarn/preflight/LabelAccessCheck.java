package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queue may use the nodes of the label that is asked for. */
final class LabelAccessCheck implements Check {
  private static final String ALL = "*";

  @Override
  public List<Problem> check(Subject subject) {
    return WantedLabel.of(subject).stream()
        .filter(label -> isThere(label, subject))
        .flatMap(label -> subject.queue().flatMap(it -> problem(subject, it, label)).stream())
        .toList();
  }

  /** What is not there at all is another check's matter. */
  private static boolean isThere(WantedLabel label, Subject subject) {
    return subject
        .facts()
        .labels()
        .known()
        .filter(all -> all.stream().map(LabelFacts::name).noneMatch(label.name()::equals))
        .isEmpty();
  }

  private static Optional<Problem> problem(Subject subject, QueueFacts queue, WantedLabel label) {
    return queue
        .labels()
        .fold(
            allowed ->
                allowed.contains(ALL) || allowed.contains(label.name())
                    ? Optional.empty()
                    : Optional.of(forbidden(subject, queue, label, allowed)),
            because -> Optional.of(unchecked(queue, label, because)));
  }

  private static Problem forbidden(
      Subject subject, QueueFacts queue, WantedLabel label, Set<String> allowed) {
    return new Problem(
        ProblemCode.NODE_LABEL_FORBIDDEN,
        Severity.ERROR,
        "The queue '%s' may not use nodes labelled '%s': it may use %s."
            .formatted(queue.path(), label.name(), inWords(allowed)),
        label.places(),
        QueueChoice.hint(subject.queueName(), others(subject, label)));
  }

  private static String inWords(Set<String> allowed) {
    return allowed.isEmpty()
        ? "nodes without a label only"
        : "those labelled " + String.join(", ", allowed.stream().sorted().toList());
  }

  private static List<String> others(Subject subject, WantedLabel label) {
    return subject
        .facts()
        .queues()
        .known()
        .map(tree -> QueueChoice.open(tree, queue -> allows(queue, label)))
        .orElse(List.of());
  }

  private static boolean allows(QueueFacts queue, WantedLabel label) {
    return queue
        .labels()
        .known()
        .filter(allowed -> allowed.contains(ALL) || allowed.contains(label.name()))
        .isPresent();
  }

  private static Problem unchecked(QueueFacts queue, WantedLabel label, String because) {
    return UnknownFact.note(
        "Whether the queue '%s' may use nodes labelled '%s'".formatted(queue.path(), label.name()),
        because,
        label.places());
  }
}
