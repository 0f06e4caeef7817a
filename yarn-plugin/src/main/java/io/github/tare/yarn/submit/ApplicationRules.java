package io.github.tare.yarn.submit;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.proposal.UserProgram;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What YARN is told about an application; defaults are those of Flink's own YARN client. */
final class ApplicationRules {
  private static final String TYPE = "Apache Flink";

  /** YARN's {@code APPLICATION_TYPE_LENGTH}. */
  private static final int TYPE_LENGTH = 20;

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
        tags(yarn, DeploymentMode.of(candidate)),
        yarn.attempts().value(),
        yarn.attemptFailuresValidityMillis().value(),
        cleared.master(),
        launch,
        yarn.rolledLogs());
  }

  /** In lower case as YARN keeps them, and the one by which Tare finds its applications. */
  private static Set<String> tags(YarnOptions.Application yarn, DeploymentMode mode) {
    return Stream.concat(
            yarn.tags().value().stream().map(tag -> tag.toLowerCase(Locale.ROOT)),
            Stream.of(mode.tag()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(Candidate candidate) {
    return candidate
        .program()
        .flatMap(UserProgram::mainClass)
        .map(name -> "Flink: " + name.substring(name.lastIndexOf('.') + 1))
        .orElse("Flink " + DeploymentMode.of(candidate).text());
  }

  private static String type(YarnOptions.Application yarn) {
    String type = yarn.type().map(Sourced::value).orElse(TYPE);
    return type.substring(0, Math.min(TYPE_LENGTH, type.length()));
  }
}
