package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.DurationText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is said when an application does not end as it was asked to. */
final class StopProblems {
  private StopProblems() {}

  static Problem tooSlow(String id, Duration patience) {
    return new Problem(
        ProblemCode.STOPPED_BY_FORCE,
        Severity.WARNING,
        "%s did not end within %s, so YARN killed it.".formatted(id, DurationText.human(patience)),
        List.of(),
        "To give it longer another time: --timeout "
            + Math.max(1, patience.multipliedBy(2).toSeconds())
            + "s");
  }

  static Problem flinkSilent(String id, IOException why) {
    return new Problem(
        ProblemCode.FLINK_SILENT,
        Severity.WARNING,
        "Flink could not be asked to end %s, so YARN killed it: %s."
            .formatted(id, why.getMessage()),
        List.of(),
        "");
  }

  static Problem notSaved(String id, IOException why) {
    return notSaved(
        "There is no savepoint of " + id + ", so it is not ended: " + why.getMessage() + ".");
  }

  /** Empty: Flink is still at it. */
  static Problem notSaved(String job, Optional<String> why) {
    return why.map(
            text ->
                notSaved(
                    "The job %s left no savepoint, so nothing is ended: %s.".formatted(job, text)))
        .orElseGet(
            () ->
                new Problem(
                    ProblemCode.SAVEPOINT_INCOMPLETE,
                    Severity.ERROR,
                    "The savepoint of the job %s takes longer, so nothing is killed. Flink goes on with it, and ends the job when it is complete."
                        .formatted(job),
                    List.of(),
                    "Do the same again later, or give it longer with --timeout."));
  }

  static Problem notKilled(String id, IOException why) {
    return new Problem(
        ProblemCode.APPLICATION_RUNS_ON,
        Severity.ERROR,
        "%s did not end by itself, and could not be killed: %s.".formatted(id, why.getMessage()),
        List.of(),
        "yarn application -kill " + id);
  }

  private static Problem notSaved(String message) {
    return new Problem(
        ProblemCode.SAVEPOINT_FAILED,
        Severity.ERROR,
        message,
        List.of(),
        "To end it without one, leave --savepoint out.");
  }
}
