package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Place;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Java the containers of a process run with. Nobody looks at a node; the name of its
 * directory often says the version, and may be wrong.
 *
 * @param version for example 17; or why it is not known
 * @param home its directory on the nodes, if one is known
 * @param places where the user chose it
 */
record NodeJava(Fact<Integer> version, Optional<String> home, List<Place> places) {
  static final String KEY = "env.java.home";

  /** {@code jdk1.8.0_292}, {@code java-17-openjdk-amd64}, {@code jre-11}, {@code openjdk@21}. */
  private static final Pattern NAME =
      Pattern.compile("(?:jdk|jre|java|temurin|zulu|corretto)[-_@]?(?:1\\.)?(\\d{1,2})(?!\\d)");

  /** What {@code env.java.home} says comes before a process's own {@code JAVA_HOME}. */
  static NodeJava of(Subject subject, ProcessKind process) {
    return chosen(KEY, subject.proposal().yarn().jvm().javaHome())
        .or(() -> chosen(ownKey(process), subject.proposal().options().find(ownKey(process))))
        .orElseGet(() -> of(subject.facts().rules().javaHome(), List.of()));
  }

  private static Optional<NodeJava> chosen(String key, Optional<Sourced<String>> value) {
    return value.map(
        home ->
            of(
                Fact.of(Optional.of(home.value())),
                List.of(new Place(key, home.value(), home.origin()))));
  }

  private static String ownKey(ProcessKind process) {
    return switch (process) {
          case JOB_MANAGER -> YarnKeys.MASTER_ENVIRONMENT;
          case TASK_EXECUTOR -> YarnKeys.WORKER_ENVIRONMENT;
        }
        + "JAVA_HOME";
  }

  private static NodeJava of(Fact<Optional<String>> home, List<Place> places) {
    return new NodeJava(
        home.flatMap(
            it ->
                it.map(NodeJava::named)
                    .orElseGet(() -> Fact.unknown("the nodes do not say which Java they have"))),
        home.known().flatMap(it -> it),
        places);
  }

  private static Fact<Integer> named(String home) {
    Matcher matcher = NAME.matcher(home);
    return matcher.find()
        ? Fact.of(Integer.valueOf(matcher.group(1)))
        : Fact.unknown("the name " + home + " does not tell, and nobody looks at the nodes");
  }
}
