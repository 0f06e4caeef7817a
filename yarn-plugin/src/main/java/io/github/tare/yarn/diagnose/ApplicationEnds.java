package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which containers ended because their application did. YARN tells nobody of them: the master that
 * would hear of it has ended first.
 */
final class ApplicationEnds {
  /** {@code SignalHandler} of Flink's. */
  private static final String ASKED = "RECEIVED SIGNAL 15: SIGTERM.";

  private final Map<String, String> told = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Set<String> inOrder = new HashSet<>();

  /** A container that left something. */
  void seen(String container) {
    ContainerName.of(container)
        .ifPresent(name -> attempts.merge(name.application(), name.attempt(), Math::max));
  }

  /** A line of a container's log. */
  void line(String container, String line) {
    Optional<String> outcome = ApplicationEndLine.read(line);
    outcome
        .flatMap(any -> ContainerName.of(container))
        .ifPresent(name -> add(name.application(), outcome.get(), "its master"));
    if (outcome.isPresent() || line.contains(ASKED)) {
      inOrder.add(container);
    }
  }

  /**
   * An end that somebody tells of; the first knows best.
   *
   * @param application its digits, see {@link ContainerName}
   */
  void add(String application, String outcome, String teller) {
    told.putIfAbsent(
        application, Cause.APPLICATION_ENDED_AS + "%s, %s says.".formatted(outcome, teller));
  }

  /**
   * The same evidence, with the end of the application if nothing else is known: if the process was
   * asked to end, or did so by itself, and its master, which was told of all others, had started
   * it.
   *
   * @param started by masters whose logs are there
   */
  Evidence complete(Evidence evidence, Set<String> started) {
    if (evidence.ended().isPresent() || !evidence.said().isEmpty() || !isInOrder(evidence)) {
      return evidence;
    }
    return ContainerName.of(evidence.container())
        .filter(name -> attempts.getOrDefault(name.application(), 0) == name.attempt())
        .filter(name -> name.isMaster() || started.contains(evidence.container()))
        .flatMap(name -> Optional.ofNullable(told.get(name.application())))
        .map(end -> evidence.saying(end))
        .orElse(evidence);
  }

  private boolean isInOrder(Evidence evidence) {
    return inOrder.contains(evidence.container())
        || evidence
            .recording()
            .flatMap(Recording::last)
            .flatMap(line -> line.number(Field.ENDING))
            .filter(ending -> ending == 1)
            .isPresent();
  }
}
