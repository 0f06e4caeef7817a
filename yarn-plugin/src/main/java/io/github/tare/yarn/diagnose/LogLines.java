package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what logs say of the ends of containers. */
final class LogLines {
  /** The first say why; what follows them follows from them. */
  private static final int MOST = 20;

  private final Map<String, List<String>> said = new LinkedHashMap<>();
  private final Map<String, EndedContainer> ended = new LinkedHashMap<>();

  /**
   * A log of this container. What a JobManager logs of errors are its TaskExecutors': only what its
   * JVM wrote to standard error is its own.
   */
  void add(String container, String file, Stream<String> lines) {
    boolean own = !file.startsWith("jobmanager.log");
    lines.forEach(
        line -> {
          EndedLine.read(line).ifPresent(this::add);
          if (own && Cause.signsIn(line).findAny().isPresent()) {
            keep(container, line);
          }
        });
  }

  /** An end of which YARN told. */
  void add(EndedContainer known) {
    ended.putIfAbsent(known.id(), known);
  }

  private void keep(String container, String line) {
    List<String> kept = said.computeIfAbsent(container, any -> new ArrayList<>());
    if (kept.size() < MOST) {
      kept.add(line.strip());
    }
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
