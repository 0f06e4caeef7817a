package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node label that containers ask for.
 *
 * @param name for example {@code gpu}
 * @param key of the option that asks; the application's where the queue does
 * @param place where it is written; empty where it is the queue's default
 */
record WantedLabel(String name, String key, Optional<Place> place) {

  /** The master's and the workers'; the same label of the same option once. */
  static List<WantedLabel> of(Subject subject) {
    YarnOptions yarn = subject.proposal().yarn();
    Optional<WantedLabel> application =
        of(YarnKeys.NODE_LABEL, yarn.application().nodeLabel()).or(() -> ofQueue(subject));
    Optional<WantedLabel> worker =
        of(YarnKeys.WORKER_NODE_LABEL, yarn.containers().workerNodeLabel());
    return Stream.of(application, worker).flatMap(Optional::stream).toList();
  }

  private static Optional<WantedLabel> of(String key, Optional<Sourced<String>> label) {
    return label.map(
        it ->
            new WantedLabel(it.value(), key, Optional.of(new Place(key, it.value(), it.origin()))));
  }

  private static Optional<WantedLabel> ofQueue(Subject subject) {
    return subject
        .queue()
        .map(QueueFacts::defaultLabel)
        .flatMap(label -> label.known().flatMap(name -> name))
        .map(name -> new WantedLabel(name, YarnKeys.NODE_LABEL, Optional.empty()));
  }

  /** Whether it is one label, and not an expression of several. */
  boolean isOne() {
    return !name.contains("&&") && !name.contains("||") && !name.contains(",");
  }

  List<Place> places() {
    return place.stream().toList();
  }
}
