package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queue takes one more application, and one more of this user; a full one refuses it, even if
 * it would only wait.
 *
 * <p>Source: {@code AbstractLeafQueue.validateSubmitApplication}.
 */
final class ApplicationsCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.queues().stream()
        .limit(1)
        .flatMap(queue -> Stream.of(problem(ground, queue), ofUser(ground, queue)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> problem(Ground ground, QueueFacts queue) {
    return Crowd.of(queue.applications().all(), queue.applications().maximum())
        .map(crowd -> full(ground, queue, "", crowd));
  }

  private static Optional<Problem> ofUser(Ground ground, QueueFacts queue) {
    return Crowd.of(queue.applications().ofUser(), queue.applications().maximumPerUser())
        .map(crowd -> full(ground, queue, " of one user", crowd));
  }

  private static Problem full(Ground ground, QueueFacts queue, String whose, Crowd crowd) {
    return new Problem(
        ProblemCode.APPLICATIONS_AT_MAXIMUM,
        Severity.ERROR,
        "The queue %s takes at most %d applications%s, and has %d: it refuses another."
            .formatted(queue.path(), crowd.limit(), whose, crowd.now()),
        ground.queuePlaces(),
        "Submit again when one of them has ended, or choose another queue.");
  }
}
