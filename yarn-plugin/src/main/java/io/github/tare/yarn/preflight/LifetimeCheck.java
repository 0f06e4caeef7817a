package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.config.DurationText;
import io.github.tare.yarn.room.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The queue lets an application run as long as its job may. */
final class LifetimeCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.queue().filter(QueueFacts::leaf).flatMap(it -> problem(subject, it)).stream()
        .toList();
  }

  private static Optional<Problem> problem(Subject subject, QueueFacts queue) {
    return queue
        .maximumLifetime()
        .fold(
            most -> most.map(it -> limited(subject, queue, it)),
            because ->
                Optional.of(
                    UnknownFact.note(
                        "How long an application may run in the queue '" + queue.path() + "'",
                        because,
                        subject.queueName().places())));
  }

  private static Problem limited(Subject subject, QueueFacts queue, Duration most) {
    JobEnd end = JobEnd.of(subject.proposal().options());
    return new Problem(
        ProblemCode.LIFETIME_LIMITED,
        end.isCertain() ? Severity.NOTE : Severity.WARNING,
        "YARN kills applications of the queue '%s' after %s; %s."
            .formatted(queue.path(), DurationText.human(most), end.text()),
        end.places(subject.queueName().places()),
        QueueChoice.hint(subject.queueName(), others(subject)));
  }

  private static List<String> others(Subject subject) {
    return subject
        .facts()
        .queues()
        .known()
        .map(tree -> QueueChoice.open(tree, LifetimeCheck::unlimited))
        .orElse(List.of());
  }

  private static boolean unlimited(QueueFacts queue) {
    return queue.maximumLifetime().known().filter(Optional::isEmpty).isPresent();
  }
}
