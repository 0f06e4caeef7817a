package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.room.Demand;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Measure;
import io.github.tare.yarn.room.Moment;
import io.github.tare.yarn.room.Quota;
import io.github.tare.yarn.room.Shortage;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The share of the queue, and of this user in it, that application masters may have together has
 * room for one more. The CapacityScheduler always lets one application start in a queue that has
 * none; the FairScheduler does not.
 *
 * <p>Source: {@code AbstractLeafQueue.activateApplications}, {@code FSLeafQueue.canRunAppAM}.
 */
final class MasterShareCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.queues().stream()
        .limit(1)
        .flatMap(queue -> ground.master().stream().flatMap(it -> check(ground, queue, it)))
        .toList();
  }

  private static Stream<Problem> check(Ground ground, QueueFacts queue, Demand master) {
    QueueShare share = queue.share(master.label());
    if (!ground.isFair() && startsAlone(ground.measure(), queue, share)) {
      return Stream.empty();
    }
    Stream<Problem> ofQueue =
        problem(
            ground,
            master,
            new Quota(
                "The queue " + queue.path() + "'s share for application masters",
                share.masters(),
                share.mastersUsed()),
            ProblemCode.MASTER_SHARE_FULL)
            .stream();
    if (ground.isFair()) {
      return ofQueue;
    }
    Stream<Problem> ofUser =
        problem(
            ground,
            master,
            new Quota(
                "This user's share for application masters in the queue " + queue.path(),
                share.userMasters(),
                share.userMastersUsed()),
            ProblemCode.USER_MASTER_SHARE_FULL)
            .stream();
    return Stream.concat(ofQueue, ofUser);
  }

  private static boolean startsAlone(Measure measure, QueueFacts queue, QueueShare share) {
    return queue.applications().running().known().filter(running -> running == 0).isPresent()
        || share.mastersUsed().known().filter(measure::isNothing).isPresent();
  }

  private static Optional<Problem> problem(
      Ground ground, Demand master, Quota quota, ProblemCode code) {
    return Shortage.of(ground.measure(), master, quota, Moment.NOW)
        .map(
            shortage ->
                new Problem(
                    code,
                    Severity.WARNING,
                    shortage.lacks(),
                    ground.queuePlaces(),
                    "Wait until other applications there have ended, or choose another queue."));
  }
}
