package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses variables that a container's script cannot export: YARN writes each into it as {@code
 * export NAME="VALUE"}, and the script ends at the first that is no name to the shell.
 */
final class EnvironmentNames {
  /** POSIX, Base Definitions, 3.235. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private EnvironmentNames() {}

  static Problems check(Options options) {
    List<Problem> problems = new ArrayList<>();
    options
        .all()
        .forEach(
            (key, value) ->
                Stream.of(YarnKeys.MASTER_ENVIRONMENT, YarnKeys.WORKER_ENVIRONMENT)
                    .filter(key::startsWith)
                    .map(prefix -> key.substring(prefix.length()))
                    .filter(name -> !NAME.matcher(name).matches())
                    .forEach(name -> problems.add(unusable(key, name, value))));
    return new Problems(problems);
  }

  private static Problem unusable(String key, String name, Sourced<String> value) {
    return new Problem(
        ProblemCode.ENVIRONMENT_NAME_UNUSABLE,
        Severity.ERROR,
        "No shell exports a variable named \"%s\": the container would end before its process begins."
            .formatted(name),
        List.of(new Place(key, SensitiveKeys.redact(key, value.value()), value.origin())),
        "Use letters, digits and underscores, and no digit in front.");
  }
}
