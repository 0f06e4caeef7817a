package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what logs say of the ends of containers, and where these were. */
final class LogLines {
  /** The first say why; what follows them follows from them. */
  private static final int MOST = 20;

  /** What a JVM says at last; why is in the line before. */
  private static final String NO_JVM = "Error: Could not create the Java Virtual Machine.";

  private final Map<String, List<String>> said = new LinkedHashMap<>();
  private final Map<String, EndedContainer> ended = new LinkedHashMap<>();
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final ApplicationEnds ends;

  /** None yet; what lines say of the ends of applications goes there. */
  LogLines(ApplicationEnds ends) {
    this.ends = ends;
  }

  /**
   * A log of this container. What a JobManager logs of errors are its TaskExecutors': only what its
   * JVM wrote to standard error is its own.
   */
  void add(String container, String file, CutLines lines) throws IOException {
    boolean own = !file.startsWith("jobmanager.log");
    String before = "";
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      EndedLine.read(line.get()).ifPresent(this::add);
      StartedLine.read(line.get()).ifPresent(it -> nodes.put(it.container(), it.node()));
      ends.line(container, line.get());
      if (own && isSign(line.get())) {
        if (line.get().equals(NO_JVM) && !isSign(before)) {
          keep(container, before);
        }
        keep(container, line.get());
      }
      before = line.get();
    }
  }

  private static boolean isSign(String line) {
    return Cause.signsIn(line).findAny().isPresent();
  }

  /** The first to say so knows best, unless it is a master that could not reach a node. */
  void add(EndedContainer known) {
    ended.merge(
        known.id(),
        known,
        (first, later) -> first.isUnanswered() && explains(later) ? later : first);
  }

  private static boolean explains(EndedContainer ended) {
    return !new Evidence(ended.id(), Optional.of(ended), List.of(), Optional.empty()).isOrdinary();
  }

  private void keep(String container, String line) {
    List<String> kept = said.computeIfAbsent(container, any -> new ArrayList<>());
    if (kept.size() < MOST) {
      kept.add(line.strip());
    }
  }

  /** Those that somebody saw end. */
  Set<String> ended() {
    return ended.keySet();
  }

  /** The nodes of those that an application master started, by container. */
  Map<String, String> nodes() {
    return nodes;
  }

  /** What is known of a container, with what is in its recorder's file. */
  Evidence of(String container, Optional<RecorderContents> recorder) {
    return new Evidence(
        container,
        Optional.ofNullable(ended.get(container)),
        said.getOrDefault(container, List.of()),
        recorder);
  }
}
