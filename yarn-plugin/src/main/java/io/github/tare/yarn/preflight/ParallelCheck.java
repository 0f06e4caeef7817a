package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/**
 * The queue and those above it run fewer applications than they may at a time. Those that wait
 * already count: they come first.
 *
 * <p>Source: {@code CSMaxRunningAppsEnforcer}, {@code MaxRunningAppsEnforcer}.
 */
final class ParallelCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.queues().stream().flatMap(queue -> problem(ground, queue).stream()).toList();
  }

  private static Optional<Problem> problem(Ground ground, QueueFacts queue) {
    return Crowd.of(queue.applications(), queue.applications().parallel())
        .map(crowd -> full(ground, queue, crowd));
  }

  private static Problem full(Ground ground, QueueFacts queue, Crowd crowd) {
    return new Problem(
        ProblemCode.PARALLEL_APPLICATIONS_FULL,
        Severity.WARNING,
        "The queue %s runs at most %d applications at a time: %d run or wait there already."
            .formatted(queue.path(), crowd.limit(), crowd.now()),
        ground.queuePlaces(),
        "Wait until fewer run there, or choose another queue.");
  }
}
