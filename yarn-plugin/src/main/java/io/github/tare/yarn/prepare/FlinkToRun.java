package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.FlinkHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Flink whose files would be staged.
 *
 * @param home empty where there is none to use
 * @param problems why, or what is wrong with it
 */
record FlinkToRun(Optional<FlinkHome> home, Problems problems) {

  /**
   * Reads it.
   *
   * @param directory {@code $FLINK_HOME}; needed for a submission only
   * @param planned the Flink that the plans are made for
   */
  static FlinkToRun read(Optional<Path> directory, FlinkVersion planned, Purpose purpose) {
    Problems unsupported = unsupported(planned, purpose);
    if (directory.isEmpty() && purpose != Purpose.SUBMISSION) {
      return new FlinkToRun(Optional.empty(), unsupported);
    }
    ConfigResult<FlinkHome> read = FlinkHome.read(directory);
    Optional<FlinkHome> home =
        read.fold(loaded -> Optional.of(loaded.value()), rejected -> Optional.empty());
    Problems other = home.map(found -> otherThan(planned, found)).orElse(Problems.none());
    Problems twice = home.map(FlinkToRun::tareTwice).orElse(Problems.none());
    return new FlinkToRun(home, unsupported.and(read.problems()).and(other).and(twice));
  }

  private static Problems unsupported(FlinkVersion version, Purpose purpose) {
    return purpose == Purpose.OFFLINE_CHECK || version.isAtLeast(1, 20)
        ? Problems.none()
        : error(
            ProblemCode.FLINK_VERSION_UNKNOWN,
            "Tare submits Flink 1.20 to 2.3, and this is " + version + ".",
            "tare explain and tare check --offline work for it.");
  }

  private static Problems otherThan(FlinkVersion planned, FlinkHome home) {
    return home.version().equals(planned)
        ? Problems.none()
        : error(
            ProblemCode.FLINK_HOME_UNUSABLE,
            "The plan is for Flink "
                + planned
                + ", but FLINK_HOME="
                + home.directory()
                + " holds Flink "
                + home.version()
                + ".",
            "Leave --flink-version out, or set FLINK_HOME to a Flink " + planned + ".");
  }

  private static Problems tareTwice(FlinkHome home) {
    List<Path> jars = home.tareJars();
    return jars.size() < 2
        ? Problems.none()
        : error(
            ProblemCode.TARE_JAR_TWICE,
            "There are "
                + jars.size()
                + " jars of Tare in "
                + home.directory().resolve("lib")
                + ": "
                + jars.stream()
                    .map(jar -> jar.getFileName().toString())
                    .collect(Collectors.joining(", "))
                + ". Which one runs would be left to chance.",
            "Keep one, and remove the others.");
  }

  private static Problems error(ProblemCode code, String message, String hint) {
    return Problems.of(new Problem(code, Severity.ERROR, message, List.of(), hint));
  }
}
