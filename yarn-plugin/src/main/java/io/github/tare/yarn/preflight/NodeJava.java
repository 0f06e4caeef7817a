package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Java the containers run with. Nobody looks at a node; the name of its directory often says
 * the version, and may be wrong.
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

  static NodeJava of(Subject subject) {
    return subject
        .proposal()
        .yarn()
        .jvm()
        .javaHome()
        .map(
            home ->
                of(
                    Fact.of(Optional.of(home.value())),
                    List.of(new Place(KEY, home.value(), home.origin()))))
        .orElseGet(() -> of(subject.facts().rules().javaHome(), List.of()));
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
