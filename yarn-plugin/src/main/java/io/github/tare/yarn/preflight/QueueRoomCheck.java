package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.room.Demand;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Moment;
import io.github.tare.yarn.room.Quota;
import io.github.tare.yarn.room.Shortage;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/**
 * The queue and those above it may grow by the master's container, now and when nothing else runs.
 * The root may have all that the nodes have, so they are asked instead.
 *
 * <p>Source: {@code AbstractCSQueue.canAssignToThisQueue} and {@code
 * RegularContainerAllocator.checkHeadroom}, {@code FSQueue.fitsInMaxShare}.
 */
final class QueueRoomCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.master().stream()
        .flatMap(
            master ->
                ground.ceilings(master).stream()
                    .flatMap(ceiling -> problem(ground, master, ceiling).stream()))
        .toList();
  }

  private static Optional<Problem> problem(Ground ground, Demand master, Quota ceiling) {
    return Shortage.of(ground.measure(), master, ceiling, Moment.EVER)
        .map(shortage -> never(ground, shortage))
        .or(
            () ->
                Shortage.of(ground.measure(), master, ceiling, Moment.NOW)
                    .map(shortage -> notNow(ground, shortage)));
  }

  private static Problem never(Ground ground, Shortage shortage) {
    return new Problem(
        ProblemCode.QUEUE_TOO_SMALL,
        Severity.ERROR,
        shortage.neverHolds(),
        ground.queuePlaces(),
        "Choose a queue that may grow larger, or make the JobManager smaller.");
  }

  private static Problem notNow(Ground ground, Shortage shortage) {
    return new Problem(
        ProblemCode.QUEUE_FULL,
        Severity.WARNING,
        shortage.lacks(),
        ground.queuePlaces(),
        "Wait until other applications there have ended, or choose another queue.");
  }
}
