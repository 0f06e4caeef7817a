package io.github.tare.yarn.submit;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.OnTimeout;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An application that did not run in time.
 *
 * @param applicationId its id
 * @param settings how long it was given, and what is done about it
 * @param reason why it did not run, if YARN says so
 * @param reasonFor for how long that was the reason
 */
record Lateness(
    String applicationId,
    YarnOptions.Tare settings,
    Optional<WaitReason> reason,
    Duration reasonFor) {

  Problem killed() {
    return problem(
        ProblemCode.START_TIMED_OUT,
        "so it is killed",
        "To wait longer: -D"
            + YarnKeys.START_TIMEOUT
            + "="
            + longer()
            + "s; to let it wait without Tare: -D"
            + YarnKeys.ON_TIMEOUT
            + "="
            + OnTimeout.LEAVE.text());
  }

  Problem left() {
    return problem(
        ProblemCode.LEFT_WAITING,
        "and is left waiting",
        "To see how it is doing: yarn application -status "
            + applicationId
            + "; to end it: yarn application -kill "
            + applicationId);
  }

  private Problem problem(ProblemCode code, String consequence, String hint) {
    return new Problem(
        code,
        Severity.ERROR,
        "The application %s did not run within %s, %s. %s"
            .formatted(applicationId, Elapsed.text(patience().value()), consequence, why()),
        List.of(
            new Place(
                YarnKeys.START_TIMEOUT, Elapsed.text(patience().value()), patience().origin()),
            new Place(
                YarnKeys.ON_TIMEOUT,
                settings.onTimeout().value().text(),
                settings.onTimeout().origin())),
        hint);
  }

  /** Twice as long, in seconds. */
  private long longer() {
    return Math.max(1, patience().value().multipliedBy(2).toSeconds());
  }

  private String why() {
    return reason
        .map(known -> "For the last " + Elapsed.text(reasonFor) + ": " + known.clause())
        .map(Outcomes::sentence)
        .orElse("YARN does not say why.");
  }

  private Sourced<Duration> patience() {
    return settings.startTimeout();
  }
}
