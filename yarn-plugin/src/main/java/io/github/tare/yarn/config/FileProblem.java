package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a configuration file, said in one way. */
final class FileProblem {
  private FileProblem() {}

  /** A line that cannot be understood, so that nothing can be read. */
  static Problem syntax(Path file, int line, String what, String hint) {
    return new Problem(
        ProblemCode.CONFIGURATION_SYNTAX, Severity.ERROR, what, List.of(at(file, line)), hint);
  }

  /** A line that Flink skips without a word. */
  static Problem ignoredLine(Path file, int line, String what, String hint) {
    return new Problem(
        ProblemCode.CONFIGURATION_LINE_IGNORED,
        Severity.WARNING,
        what,
        List.of(at(file, line)),
        hint);
  }

  /** A file or directory that cannot be read at all. */
  static Problem unreadable(String what, String hint) {
    return new Problem(ProblemCode.CONFIGURATION_UNREADABLE, Severity.ERROR, what, List.of(), hint);
  }

  /** A file that lies there and does nothing. */
  static Problem ignoredFile(Severity severity, String what, String hint) {
    return new Problem(ProblemCode.CONFIGURATION_FILE_IGNORED, severity, what, List.of(), hint);
  }

  private static Place at(Path file, int line) {
    return new Place("", "", new Origin.FileLine(file.toString(), line));
  }
}
