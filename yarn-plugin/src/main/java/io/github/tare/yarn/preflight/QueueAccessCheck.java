package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** The queue's access list, or one above it, lets this user submit. */
final class QueueAccessCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.queue().filter(QueueFacts::leaf).flatMap(it -> problem(subject, it)).stream()
        .toList();
  }

  private static Optional<Problem> problem(Subject subject, QueueFacts queue) {
    return queue
        .maySubmit()
        .fold(
            may -> may ? Optional.empty() : Optional.of(forbidden(subject, queue)),
            because -> Optional.of(unchecked(subject, queue, because)));
  }

  private static Problem forbidden(Subject subject, QueueFacts queue) {
    return new Problem(
        ProblemCode.QUEUE_FORBIDDEN,
        Severity.ERROR,
        "The queue '" + queue.path() + "' takes no applications of " + who(subject) + ".",
        subject.queueName().places(),
        QueueChoice.hint(subject.queueName(), others(subject)));
  }

  private static List<String> others(Subject subject) {
    return subject.facts().queues().known().map(QueueChoice::open).orElse(List.of());
  }

  private static Problem unchecked(Subject subject, QueueFacts queue, String because) {
    return UnknownFact.note(
        "Whether the queue '" + queue.path() + "' takes applications of " + who(subject),
        because,
        subject.queueName().places());
  }

  private static String who(Subject subject) {
    return subject
        .facts()
        .security()
        .user()
        .known()
        .map(name -> "user " + name)
        .orElse("this user");
  }
}
