package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.net.URI;
import java.util.List;

/** What a submission says when it did not go well. */
final class Outcomes {
  private Outcomes() {}

  static Problem failed(Stage stage, String why) {
    return error(stage.code(), stage.failure() + ": " + sentence(why), "");
  }

  static Problem changed(String what) {
    return error(
        ProblemCode.LOCAL_FILE_CHANGED,
        sentence(what) + " What was checked must be what is staged.",
        "Submit again when nobody builds or installs there any more.");
  }

  static Problem cancelled() {
    return error(ProblemCode.SUBMISSION_CANCELLED, "The submission was cancelled.", "");
  }

  static Problem ended(String applicationId, ApplicationStatus status) {
    return error(
        ProblemCode.START_FAILED,
        "The application "
            + applicationId
            + " ended before it ran ("
            + status.state()
            + "). "
            + sentence(MasterFailure.inWords(status.diagnostics())),
        logs(applicationId));
  }

  static Problem unsuccessful(String applicationId, ApplicationStatus status) {
    return error(
        ProblemCode.APPLICATION_FAILED,
        "The application "
            + applicationId
            + " ended with "
            + (status.state() == ApplicationStatus.State.FINISHED
                ? status.outcome()
                : status.state())
            + ". "
            + sentence(MasterFailure.inWords(status.diagnostics())),
        logs(applicationId));
  }

  /** An application that goes well says nothing, unless it lost a part of itself on its way. */
  static Problems losses(String applicationId, ApplicationStatus status) {
    return status.diagnostics().isBlank()
        ? Problems.none()
        : Problems.of(
            new Problem(
                ProblemCode.WORKERS_LOST,
                Severity.WARNING,
                "The application %s succeeded. %s"
                    .formatted(applicationId, sentence(status.diagnostics().strip())),
                List.of(),
                "tare diagnose " + applicationId));
  }

  static Problem lostSight(String applicationId) {
    return error(
        ProblemCode.APPLICATION_FAILED,
        "YARN has not answered for so long that nobody watches " + applicationId + " any more.",
        "yarn application -status " + applicationId);
  }

  static Problem stillAlive(String applicationId, String why) {
    return warning(
        "The application " + applicationId + " could not be killed: " + why + ".",
        "yarn application -kill " + applicationId);
  }

  static Problem stillThere(URI directory, String why) {
    return warning(
        "The staging directory " + directory + " could not be removed: " + why + ".",
        "hdfs dfs -rm -r -skipTrash " + directory);
  }

  static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String logs(String applicationId) {
    return "yarn logs -applicationId " + applicationId;
  }

  private static Problem error(ProblemCode code, String message, String hint) {
    return new Problem(code, Severity.ERROR, message, List.of(), hint);
  }

  private static Problem warning(String message, String hint) {
    return new Problem(ProblemCode.CLEAN_UP_INCOMPLETE, Severity.WARNING, message, List.of(), hint);
  }
}
