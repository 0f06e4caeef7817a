package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.room.All;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queue, those above it and this user run fewer applications than they may at a time. Those
 * that wait already count: they come first.
 *
 * <p>Source: {@code CSMaxRunningAppsEnforcer}, {@code MaxRunningAppsEnforcer}.
 */
final class ParallelCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return Stream.concat(
            ground.queues().stream().flatMap(queue -> problem(ground, queue).stream()),
            ofUser(ground).stream())
        .toList();
  }

  private static Optional<Problem> problem(Ground ground, QueueFacts queue) {
    return Crowd.of(queue.applications().all(), queue.applications().parallel())
        .map(
            crowd ->
                full(
                    "The queue %s runs at most %d applications at a time: %d run or wait there already."
                        .formatted(queue.path(), crowd.limit(), crowd.now()),
                    ground,
                    "Wait until fewer run there, or choose another queue."));
  }

  /** In all queues together. */
  private static Optional<Problem> ofUser(Ground ground) {
    ClusterFacts facts = ground.subject().facts();
    return facts
        .rules()
        .parallel()
        .fold(
            limit ->
                Crowd.of(facts.queues().flatMap(ParallelCheck::ofUser), Fact.of(limit))
                    .map(crowd -> ofUser(ground, crowd)),
            because ->
                Optional.of(
                    UnknownFact.note(
                        "How many applications this user may run at a time", because, List.of())));
  }

  private static Problem ofUser(Ground ground, Crowd crowd) {
    return full(
        "YARN runs at most %d applications of one user at a time: %d of this one's run or wait already."
            .formatted(crowd.limit(), crowd.now()),
        ground,
        "Wait until fewer of them run.");
  }

  private static Fact<Integer> ofUser(QueueTree tree) {
    return All.of(
            tree.all().stream()
                .filter(QueueFacts::leaf)
                .map(queue -> queue.applications().ofUser())
                .toList())
        .map(each -> each.stream().mapToInt(Integer::intValue).sum());
  }

  private static Problem full(String what, Ground ground, String hint) {
    return new Problem(
        ProblemCode.PARALLEL_APPLICATIONS_FULL, Severity.WARNING, what, ground.queuePlaces(), hint);
  }
}
