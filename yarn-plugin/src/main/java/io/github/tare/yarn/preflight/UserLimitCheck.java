package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.room.AmountsText;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Quota;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/**
 * This user has no more of the queue than a user may have. The CapacityScheduler gives another
 * container to a user who is exactly at the limit or below it, however large it is.
 *
 * <p>Source: {@code AbstractLeafQueue.canAssignToUser}, which compares dominant shares where every
 * resource counts. The FairScheduler has no such limit.
 */
final class UserLimitCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.master().flatMap(ground::ofUser).flatMap(quota -> problem(ground, quota)).stream()
        .toList();
  }

  private static Optional<Problem> problem(Ground ground, Quota quota) {
    return ground
        .overdrawn(quota)
        .map(
            over ->
                new Problem(
                    ProblemCode.USER_LIMIT_REACHED,
                    Severity.WARNING,
                    quota.owner()
                        + " is overdrawn by "
                        + AmountsText.of(over)
                        + ": YARN gives nothing more before that is handed back.",
                    ground.queuePlaces(),
                    "Wait until your other applications there have ended, or choose another"
                        + " queue."));
  }
}
