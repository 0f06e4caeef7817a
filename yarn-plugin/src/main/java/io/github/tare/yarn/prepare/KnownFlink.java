package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.List;

/** Which versions of Flink this Tare knows. */
public final class KnownFlink {
  /** The newest. */
  public static final FlinkVersion LATEST = new FlinkVersion(2, 3);

  private static final FlinkVersion OLDEST = new FlinkVersion(1, 10);
  private static final FlinkVersion LAST_OF_1 = new FlinkVersion(1, 20);

  private KnownFlink() {}

  /** Nothing for a known version, a warning for a newer one of Flink 2, else an error. */
  public static Problems check(FlinkVersion version) {
    if (version.major() == 2 && version.compareTo(LATEST) > 0) {
      return Problems.of(
          problem(
              Severity.WARNING,
              "Flink " + version + " is newer than this Tare, which plans as for " + LATEST + "."));
    }
    boolean between = version.major() == 1 && version.compareTo(LAST_OF_1) > 0;
    boolean outside = version.compareTo(OLDEST) < 0 || version.major() > 2;
    return between || outside
        ? Problems.of(
            problem(Severity.ERROR, "Tare plans for Flink 1.10 to 2.3, not for " + version + "."))
        : Problems.none();
  }

  /** Said where nobody said which Flink it is. */
  public static Problems assumed() {
    return Problems.of(
        problem(
            Severity.NOTE,
            "Planned for Flink "
                + LATEST
                + ", because neither FLINK_HOME nor --flink-version says which."));
  }

  private static Problem problem(Severity severity, String message) {
    return new Problem(ProblemCode.FLINK_VERSION_UNKNOWN, severity, message, List.of(), "");
  }
}
