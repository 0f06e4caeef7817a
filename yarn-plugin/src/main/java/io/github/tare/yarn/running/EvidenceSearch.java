package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.diagnose.Evidence;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for what is known of the containers of an application: in the logs that YARN collected, on
 * the nodes where they were, and in YARN's own words. The application may be another user's or not
 * Tare's; whether its logs may be read, the cluster decides.
 *
 * @param applications where to look for it
 * @param logs where to look for its logs
 */
public record EvidenceSearch(Applications applications, ApplicationLogs logs) {
  public EvidenceSearch {
    Objects.requireNonNull(applications);
    Objects.requireNonNull(logs);
  }

  /** Why what somebody typed cannot be the id of an application; empty if it can. */
  public static Optional<Problem> mistyped(String applicationId) {
    return Search.isId(applicationId)
        ? Optional.empty()
        : Optional.of(SearchProblems.malformed(applicationId));
  }

  /**
   * Looks for those that have ended; of containers that run nothing is told.
   *
   * @param applicationId one that is not {@link #mistyped}
   * @throws IOException if YARN does not answer
   */
  public ConfigResult<List<Evidence>> ended(String applicationId) throws IOException {
    return find(applicationId, Whose.ENDED);
  }

  /** The same of all that there were, and of those that run. */
  public ConfigResult<List<Evidence>> all(String applicationId) throws IOException {
    return find(applicationId, Whose.ALL);
  }

  private ConfigResult<List<Evidence>> find(String applicationId, Whose whose) throws IOException {
    Optional<KnownApplication> known = applications.find(applicationId);
    return known.isPresent() ? of(known.get(), whose) : forgotten(applicationId);
  }

  private ConfigResult<List<Evidence>> of(KnownApplication application, Whose whose)
      throws IOException {
    Optional<KnownContainers> containers = logs.containers(application.id());
    return containers.isPresent()
        ? of(application, containers.get(), whose)
        : refused(EvidenceProblems.hidden(application, applications.user()));
  }

  private ConfigResult<List<Evidence>> of(
      KnownApplication application, KnownContainers containers, Whose whose) {
    Gathering gathering = new Gathering(logs, containers, whose);
    boolean ended = application.status().state().isFinal();
    if (ended) {
      gathering.ended(application);
    }
    CollectedLogs collected = gathering.collected(application.id(), application.user());
    if (!ended || containers.collection() == KnownContainers.Collection.UNDER_WAY) {
      gathering.askNodes();
    }
    return new EvidenceFound(application, applications.user(), containers, collected)
        .result(gathering);
  }

  /** YARN forgets an application sooner than its logs, which were this user's if they are there. */
  private ConfigResult<List<Evidence>> forgotten(String id) {
    Gathering gathering = new Gathering(logs, KnownContainers.NONE, Whose.ALL);
    CollectedLogs collected = gathering.collected(id, applications.user());
    List<Evidence> evidence = gathering.evidence();
    return evidence.isEmpty()
        ? refused(SearchProblems.unknown(id))
        : ConfigResult.of(
            evidence,
            EvidenceProblems.unreadable(id, collected, Severity.WARNING).and(gathering.problems()));
  }

  private static ConfigResult<List<Evidence>> refused(Problem why) {
    return new ConfigResult.Rejected<>(Problems.of(why));
  }
}
