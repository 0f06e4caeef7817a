package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** Flink's processes are told what to log; without that they log nothing, or only errors. */
final class LogConfigurationCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    LogConfiguration log = subject.proposal().log();
    return log.files().isEmpty() ? List.of(missing(log)) : List.of();
  }

  private static Problem missing(LogConfiguration log) {
    String where =
        log.directory().map(path -> " in " + path).orElse(": no configuration directory");
    return new Problem(
        ProblemCode.LOG_CONFIGURATION_MISSING,
        Severity.NOTE,
        "There is neither log4j.properties nor logback.xml"
            + where
            + "; Flink's own default logs"
            + " errors only.",
        List.of(),
        "Copy log4j.properties from the conf directory that Flink ships.");
  }
}
