package io.github.tare.yarn.submit;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.preflight.Candidate;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.UserProgram;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What YARN is told about an application; defaults are those of Flink's own YARN client. */
final class ApplicationRules {
  private static final String TYPE = "Apache Flink";

  /** YARN's {@code APPLICATION_TYPE_LENGTH}. */
  private static final int TYPE_LENGTH = 20;

  /** {@code yarn.resourcemanager.am.max-attempts}, where the ResourceManager has its default. */
  private static final int ATTEMPTS_WITH_HIGH_AVAILABILITY = 2;

  private ApplicationRules() {}

  static ApplicationRequest request(String id, Cleared cleared, LaunchContext launch) {
    Candidate candidate = cleared.candidate();
    YarnOptions.Application yarn = candidate.yarn().application();
    return new ApplicationRequest(
        id,
        yarn.name().map(Sourced::value).orElseGet(() -> name(candidate)),
        type(yarn),
        yarn.queue().map(Sourced::value),
        yarn.priority().map(it -> OptionalInt.of(it.value())).orElse(OptionalInt.empty()),
        yarn.tags().value().stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        yarn.attempts().map(Sourced::value).orElseGet(() -> attempts(candidate.options())),
        yarn.attemptFailuresValidityMillis().value(),
        cleared.master(),
        launch);
  }

  private static String name(Candidate candidate) {
    return candidate
        .program()
        .flatMap(UserProgram::mainClass)
        .map(name -> "Flink: " + name.substring(name.lastIndexOf('.') + 1))
        .orElse("Flink");
  }

  private static String type(YarnOptions.Application yarn) {
    String type = yarn.type().map(Sourced::value).orElse(TYPE);
    return type.substring(0, Math.min(TYPE_LENGTH, type.length()));
  }

  /** Without high availability a second master would know nothing of the job. */
  private static int attempts(Options options) {
    Optional<String> mode =
        Stream.of("high-availability.type", "high-availability")
            .flatMap(key -> options.find(key).stream())
            .map(Sourced::value)
            .findFirst();
    return mode.filter(it -> !it.equalsIgnoreCase("NONE")).isPresent()
        ? ATTEMPTS_WITH_HIGH_AVAILABILITY
        : 1;
  }
}
