package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to say of an application besides what is known of its containers: why that is not more.
 *
 * @param user who asks
 */
record EvidenceFound(
    KnownApplication application,
    String user,
    KnownContainers containers,
    CollectedLogs collected) {

  /** Without any evidence, whatever hides it is an error. */
  ConfigResult<List<Evidence>> result(Gathering gathering) {
    List<Evidence> evidence = gathering.evidence();
    Severity severity = EvidenceProblems.severity(evidence);
    Problems about =
        new Problems(
            Stream.of(notTares(), failure(), missing(gathering, severity))
                .flatMap(Optional::stream)
                .toList());
    return ConfigResult.of(
        evidence, about.and(unreadable(severity)).and(ofContainers(gathering.problems())));
  }

  /** A file that is being written looks as if it were cut. */
  private Problems unreadable(Severity severity) {
    return containers.collection() == Collection.UNDER_WAY
        ? Problems.none()
        : EvidenceProblems.unreadable(application.id(), collected, severity);
  }

  /** What others submit has no recorder, so that not every container need be told of. */
  private Problems ofContainers(Problems problems) {
    return new Problems(
        problems.all().stream()
            .filter(it -> isTares() || it.code() != ProblemCode.RECORDING_MISSING)
            .toList());
  }

  private boolean isTares() {
    return application.mode().isPresent();
  }

  private Optional<Problem> notTares() {
    return isTares() ? Optional.empty() : Optional.of(EvidenceProblems.notTares(application));
  }

  /** Where a master's own end does not say it already. */
  private Optional<Problem> failure() {
    boolean told = application.status().diagnostics().isBlank() || !containers.ended().isEmpty();
    return told || !EvidenceProblems.hasFailed(application.status())
        ? Optional.empty()
        : Optional.of(EvidenceProblems.failure(application));
  }

  private Optional<Problem> missing(Gathering gathering, Severity severity) {
    boolean ended = application.status().state().isFinal();
    if (collected.state() == CollectedLogs.State.DENIED && (ended || severity == Severity.ERROR)) {
      return Optional.of(EvidenceProblems.denied(application, user, collected, severity));
    }
    if (ended) {
      return uncollected(severity);
    }
    return severity == Severity.ERROR && gathering.isWhole()
        ? Optional.of(EvidenceProblems.nothingEnded(application.id(), containers.alive().size()))
        : Optional.empty();
  }

  private Optional<Problem> uncollected(Severity severity) {
    if (containers.collection() == Collection.UNDER_WAY) {
      return Optional.of(EvidenceProblems.underWay(application.id(), severity));
    }
    if (collected.state() != CollectedLogs.State.ABSENT) {
      return Optional.empty();
    }
    return Optional.of(
        containers.collection() == Collection.OFF
            ? EvidenceProblems.off(application.id(), severity)
            : EvidenceProblems.gone(application.id(), collected, severity));
  }
}
