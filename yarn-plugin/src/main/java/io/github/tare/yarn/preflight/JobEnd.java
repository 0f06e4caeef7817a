package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a job comes to an end by itself. A jar does not tell; only Flink's runtime mode {@code
 * BATCH} is sure to, as it takes bounded sources alone.
 *
 * @param mode {@code execution.runtime-mode}, if set; Flink's default is {@code STREAMING}
 */
record JobEnd(Optional<Sourced<String>> mode) {
  static final String KEY = "execution.runtime-mode";

  static JobEnd of(Options options) {
    return new JobEnd(options.find(KEY));
  }

  /** Whether the job is sure to end. */
  boolean isCertain() {
    return mode.filter(it -> it.value().strip().equalsIgnoreCase("BATCH")).isPresent();
  }

  /** As a sentence without its end. */
  String text() {
    return isCertain()
        ? "a job of runtime mode BATCH ends, and must do so by then"
        : "unless all its sources are bounded, this job has no end of its own";
  }

  /** These, and where the runtime mode is set. */
  List<Place> places(List<Place> others) {
    return Stream.concat(
            others.stream(), mode.map(it -> new Place(KEY, it.value(), it.origin())).stream())
        .toList();
  }
}
