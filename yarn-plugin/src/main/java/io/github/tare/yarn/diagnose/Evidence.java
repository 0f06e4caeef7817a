package io.github.tare.yarn.diagnose;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
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
 * @param said lines of its own logs that say something about its end, the first of them first; or
 *     what is known of its application's end
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

  /** The same, and this was said of its end. */
  Evidence saying(String line) {
    return new Evidence(container, ended, List.of(line), recorder);
  }

  /** Its own words, and then YARN's. */
  List<String> words() {
    return Stream.concat(
            said.stream(), ended.stream().flatMap(known -> known.diagnostics().lines()))
        .toList();
  }

  /** As YARN gave it; empty if nobody wrote it down. */
  public Optional<Integer> status() {
    return ended.map(EndedContainer::exitStatus);
  }

  /** Whether YARN gave a status that needs no explanation. */
  public boolean isOrdinary() {
    return status().isPresent() && Cause.of(status(), words()).isOrdinary();
  }

  /** What its recorder wrote, if that can be read. */
  public Optional<Recording> recording() {
    return recorder.flatMap(
        contents -> contents.<Optional<Recording>>fold(Optional::of, none -> Optional.empty()));
  }

  /** What is wrong with its recorder's file. */
  public Problems problems() {
    return recorder
        .map(
            contents ->
                contents.fold(
                    any -> Problems.none(),
                    bad ->
                        warning(
                            ProblemCode.RECORDING_UNREADABLE,
                            "The recorder's file of %s cannot be read: %s."
                                .formatted(container, bad.why()),
                            "What ended it is told from the logs alone.")))
        .orElseGet(
            () ->
                warning(
                    ProblemCode.RECORDING_MISSING,
                    container + " has no recorder's file, so nothing is known of its memory.",
                    "Let it be written the next time: set tare.recorder.enabled: true"));
  }

  private static Problems warning(ProblemCode code, String what, String hint) {
    return Problems.of(new Problem(code, Severity.WARNING, what, List.of(), hint));
  }
}
