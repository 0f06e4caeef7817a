package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.util.List;
import java.util.SortedMap;

/** What is said of logs of an application that are not there, or not to be had. */
final class EvidenceProblems {
  private EvidenceProblems() {}

  /** What keeps the only evidence back is an error. */
  static Severity severity(List<Evidence> evidence) {
    return evidence.isEmpty() ? Severity.ERROR : Severity.WARNING;
  }

  static Problem denied(
      KnownApplication application, String user, CollectedLogs collected, Severity severity) {
    return denied(application, user, "you may not read its logs in " + collected.place(), severity);
  }

  /** YARN tells this user nothing. */
  static Problem hidden(KnownApplication application, String user) {
    return denied(application, user, "YARN does not let you look into it", Severity.ERROR);
  }

  private static Problem denied(
      KnownApplication application, String user, String what, Severity severity) {
    return new Problem(
        ProblemCode.LOGS_DENIED,
        severity,
        "%s belongs to %s, and you are %s: %s."
            .formatted(application.id(), application.user(), user, what),
        List.of(),
        "Let %s ask, or fetch the logs for you: yarn logs -applicationId %s -out logs"
            .formatted(application.user(), application.id()));
  }

  static Problem off(String id, Severity severity) {
    return new Problem(
        ProblemCode.LOGS_NOT_COLLECTED,
        severity,
        "%s has ended, and its cluster collects no logs: they are on its nodes alone."
            .formatted(id),
        List.of(),
        "Copy them from the nodes' yarn.nodemanager.log-dirs, and then tare diagnose --logs DIR;"
            + " they stay there for yarn.nodemanager.log.retain-seconds (3 h by default)");
  }

  static Problem underWay(String id, Severity severity) {
    return new Problem(
        ProblemCode.LOGS_NOT_YET_COLLECTED,
        severity,
        severity == Severity.ERROR
            ? "The logs of %s are being collected, and none is there yet.".formatted(id)
            : "The logs of %s are being collected, and not all are there yet.".formatted(id),
        List.of(),
        "Ask again in a minute: tare diagnose " + id);
  }

  static Problem gone(String id, CollectedLogs collected, Severity severity) {
    return new Problem(
        ProblemCode.LOGS_GONE,
        severity,
        "There are no logs of %s in %s: they were removed, or are kept elsewhere."
            .formatted(id, collected.place()),
        List.of(),
        "They stay for yarn.log-aggregation.retain-seconds; yarn.nodemanager.remote-app-log-dir and"
            + " yarn.log-aggregation.file-formats must say here what they say on the nodes");
  }

  static Problems unreadable(String id, CollectedLogs collected, Severity severity) {
    String what =
        severity == Severity.ERROR
            ? "The logs of %s in %s cannot be read: %s."
            : "Some of the logs of %s in %s cannot be read: %s.";
    return new Problems(
        collected.unreadable().stream()
            .map(why -> what.formatted(id, collected.place(), why))
            .map(
                text ->
                    new Problem(
                        ProblemCode.LOGS_DAMAGED, severity, text, List.of(), remains(severity)))
            .toList());
  }

  static Problems lost(SortedMap<String, String> reasons, Severity severity) {
    return new Problems(
        reasons.entrySet().stream()
            .map(lost -> "No log of %s could be had: %s.".formatted(lost.getKey(), lost.getValue()))
            .map(
                text ->
                    new Problem(
                        ProblemCode.CONTAINER_WITHOUT_LOGS,
                        severity,
                        text,
                        List.of(),
                        remains(severity)))
            .toList());
  }

  private static String remains(Severity severity) {
    return severity == Severity.ERROR
        ? "Ask again when it can be, or copy the logs yourself: tare diagnose --logs DIR"
        : "What is told comes from the other logs, and from YARN.";
  }

  static Problem notTares(KnownApplication application) {
    return note(
        ProblemCode.LOGS_NOT_TARES,
        "%s ('%s') was not submitted with Tare: nothing was recorded of its memory."
            .formatted(application.id(), application.name()),
        "What is told comes from its logs and from YARN.");
  }

  static Problem nothingEnded(String id, int alive) {
    return note(
        ProblemCode.NOTHING_ENDED,
        "No container of %s has ended so far; %s."
            .formatted(
                id, alive == 0 ? "none has started" : alive == 1 ? "1 runs" : alive + " run"),
        "");
  }

  /** Whether it ended as nobody wanted. */
  static boolean hasFailed(ApplicationStatus status) {
    return status.state().isFinal() && status.outcome() != ApplicationStatus.Outcome.SUCCEEDED;
  }

  static Problem failure(KnownApplication application) {
    return note(
        ProblemCode.ENDED_BADLY,
        "YARN says how %s ended (%s): %s"
            .formatted(
                application.id(),
                application.status().outcome(),
                application.status().diagnostics().strip().lines().findFirst().orElse("")),
        "");
  }

  private static Problem note(ProblemCode code, String message, String hint) {
    return new Problem(code, Severity.NOTE, message, List.of(), hint);
  }
}
