package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the logs of one application from wherever they are. */
final class Gathering {
  private static final String NOWHERE = "nobody wrote down which node it was on";

  private final ApplicationLogs logs;
  private final KnownContainers containers;
  private final Whose whose;
  private final GatheredLogs gathered = new GatheredLogs();

  /** What nodes that do not answer gave as the reason: none is waited for twice. */
  private final Map<String, String> silent = new HashMap<>();

  private final SortedMap<String, String> lost = new TreeMap<>();

  Gathering(ApplicationLogs logs, KnownContainers containers, Whose whose) {
    this.logs = logs;
    this.containers = containers;
    this.whose = whose;
    containers.ended().forEach(gathered::add);
  }

  /** YARN says so. */
  void ended(KnownApplication application) {
    ApplicationStatus status = application.status();
    boolean told = status.outcome() != ApplicationStatus.Outcome.UNDEFINED;
    gathered.addEnd(application.id(), (told ? status.outcome() : status.state()).name());
  }

  CollectedLogs collected(String id, String user) {
    CollectedLogs found = logs.collected(id, user, gathered);
    if (found.state() == CollectedLogs.State.FOUND) {
      lacking().forEach(container -> lost.put(container, "none of it was collected"));
    }
    return found;
  }

  /** The masters first: their logs say what else there was, and where. */
  void askNodes() {
    containers.masters().forEach((master, node) -> ask(master, Optional.of(node)));
    if (whose == Whose.ALL) {
      alive().forEach((container, node) -> ask(container, Optional.of(node)));
    }
    lacking().forEach(container -> ask(container, gathered.node(container)));
  }

  private Map<String, String> alive() {
    Map<String, String> others = new TreeMap<>(containers.alive());
    others.keySet().removeAll(containers.masters().keySet());
    return others;
  }

  private void ask(String container, Optional<String> node) {
    Optional<String> why = node.isPresent() ? reason(container, node.get()) : Optional.of(NOWHERE);
    lost.remove(container);
    why.filter(any -> !gathered.has(container)).ifPresent(it -> lost.put(container, it));
  }

  /** Why a node's logs of a container are not there; empty if they are. */
  private Optional<String> reason(String container, String node) {
    if (silent.containsKey(node)) {
      return Optional.of(silent.get(node));
    }
    try {
      return logs.onNode(container, node, gathered)
          ? Optional.empty()
          : Optional.of("its node, " + node + ", has none");
    } catch (IOException e) {
      silent.put(node, "its node, " + node + ", does not tell: " + e.getMessage());
      return Optional.of(silent.get(node));
    }
  }

  /** An end that needs no explanation needs no logs, and of those that run only a master's help. */
  private List<String> lacking() {
    Set<String> explained =
        gathered.evidence().stream()
            .filter(it -> whose == Whose.ENDED && it.isOrdinary())
            .map(Evidence::container)
            .collect(Collectors.toSet());
    return gathered.lacking().stream()
        .filter(container -> !containers.alive().containsKey(container))
        .filter(container -> !explained.contains(container))
        .toList();
  }

  /** Of the containers that count. */
  List<Evidence> evidence() {
    return gathered.evidence().stream()
        .filter(it -> whose == Whose.ALL || !containers.alive().containsKey(it.container()))
        .toList();
  }

  /** Whether no container's logs are missing. */
  boolean isWhole() {
    return lost.isEmpty();
  }

  /** What is wrong with the logs that there are. */
  Problems problems() {
    return evidence().stream()
        .filter(it -> gathered.has(it.container()))
        .map(Evidence::problems)
        .reduce(Problems.none(), Problems::and)
        .and(EvidenceProblems.lost(lost, EvidenceProblems.severity(evidence())));
  }
}
