package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.DurationText;
import io.github.tare.yarn.config.HighAvailability;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.room.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second master takes over what the first one had, and there is an end to starting masters. */
final class RestartCheck implements Check {
  /** A master needs seconds to start and fail; failures rarer than this are never counted. */
  private static final long QUICKEST_ROUND_MILLIS = 60_000;

  @Override
  public List<Problem> check(Subject subject) {
    YarnOptions.Application application = subject.proposal().yarn().application();
    List<Problem> problems = new ArrayList<>();
    if (application.attempts().value() > 1) {
      if (!HighAvailability.isOn(subject.proposal().options())) {
        problems.add(fromNothing(application.attempts()));
      }
      Sourced<Long> interval = application.attemptFailuresValidityMillis();
      if (interval.value() > 0 && interval.value() < QUICKEST_ROUND_MILLIS) {
        problems.add(forEver(application.attempts(), interval));
      }
    }
    return problems;
  }

  private static Problem fromNothing(Sourced<Integer> attempts) {
    return new Problem(
        ProblemCode.RESTART_FROM_NOTHING,
        Severity.WARNING,
        "If the master fails, another one starts the job again from nothing: without high"
            + " availability it does not know of the first one's checkpoints.",
        AttemptsCheck.places(attempts),
        "Set "
            + HighAvailability.KEY
            + " and what belongs to it, or -D"
            + YarnKeys.ATTEMPTS
            + "=1");
  }

  private static Problem forEver(Sourced<Integer> attempts, Sourced<Long> interval) {
    return new Problem(
        ProblemCode.RESTART_FOR_EVER,
        Severity.NOTE,
        "A master that fails less often than %d times in %s is started again for ever: older failures do not count."
            .formatted(attempts.value(), DurationText.human(Duration.ofMillis(interval.value()))),
        List.of(
            new Place(YarnKeys.ATTEMPT_VALIDITY, interval.value().toString(), interval.origin())),
        "-D" + YarnKeys.ATTEMPT_VALIDITY + "=-1 counts all of them.");
  }
}
