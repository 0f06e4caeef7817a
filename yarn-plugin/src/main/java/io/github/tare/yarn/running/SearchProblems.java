package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.util.List;

/** What is said of an application that is not the one that is meant. */
final class SearchProblems {
  private SearchProblems() {}

  static Problem malformed(String id) {
    return error(
        ProblemCode.APPLICATION_ID_MALFORMED,
        "'" + id + "' is no application id: one looks like application_1700000000000_0001.",
        "tare list shows yours.");
  }

  static Problem unknown(String id) {
    return error(
        ProblemCode.APPLICATION_UNKNOWN,
        "YARN does not know " + id + ": it never was, ended long ago, or is another cluster's.",
        "tare list shows yours that run here; HADOOP_CONF_DIR says which cluster is asked.");
  }

  static Problem foreign(KnownApplication application, String user) {
    return error(
        ProblemCode.APPLICATION_FOREIGN,
        "%s belongs to %s, and you are %s.".formatted(application.id(), application.user(), user),
        "Let "
            + application.user()
            + " do it, or whoever administers its queue: yarn application"
            + " -kill "
            + application.id());
  }

  static Problem notTares(KnownApplication application) {
    return error(
        ProblemCode.APPLICATION_NOT_TARES,
        "%s ('%s') was not submitted with Tare: it has no tag of Tare's."
            .formatted(application.id(), application.name()),
        "End it with what submitted it, or with: yarn application -kill " + application.id());
  }

  /** Nothing to be done any more. */
  static Problem ended(KnownApplication application, Severity severity) {
    ApplicationStatus status = application.status();
    boolean byItself = status.state() == ApplicationStatus.State.FINISHED;
    return new Problem(
        ProblemCode.APPLICATION_ENDED,
        severity,
        "%s has ended already (%s)."
            .formatted(application.id(), byItself ? status.outcome() : status.state()),
        List.of(),
        "To see how: yarn application -status " + application.id());
  }

  private static Problem error(ProblemCode code, String message, String hint) {
    return new Problem(code, Severity.ERROR, message, List.of(), hint);
  }
}
