package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a container that is no more.
 *
 * @param container its name
 * @param ended as YARN told the application master; empty if nobody wrote that down
 * @param said lines of its own logs that say something about its end, the first of them first
 * @param recorder what is in its recorder's file; empty if it has none
 */
public record Evidence(
    String container,
    Optional<EndedContainer> ended,
    List<String> said,
    Optional<RecorderContents> recorder) {
  public Evidence {
    Objects.requireNonNull(container);
    Objects.requireNonNull(ended);
    said = List.copyOf(said);
    Objects.requireNonNull(recorder);
  }

  /** Its own words, and then YARN's. */
  List<String> words() {
    return Stream.concat(
            said.stream(), ended.stream().flatMap(known -> known.diagnostics().lines()))
        .toList();
  }

  Optional<Integer> status() {
    return ended.map(EndedContainer::exitStatus);
  }

  Optional<Recording> recording() {
    return recorder.flatMap(
        contents -> contents.<Optional<Recording>>fold(Optional::of, none -> Optional.empty()));
  }
}
