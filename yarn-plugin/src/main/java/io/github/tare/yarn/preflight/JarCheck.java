package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.room.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user's jar is a jar that can be read. */
final class JarCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().program().flatMap(JarCheck::of).stream().toList();
  }

  static Optional<Problem> of(UserProgram program) {
    return program
        .contents()
        .fold(jar -> Optional.empty(), no -> Optional.of(problem(program.jar(), no)));
  }

  private static Problem problem(Path jar, JarContents.NoJar no) {
    return new Problem(
        code(no.kind()), Severity.ERROR, jar + " " + no.why() + ".", List.of(), hint(no.kind()));
  }

  private static ProblemCode code(JarContents.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> ProblemCode.JAR_UNREADABLE;
      case DAMAGED -> ProblemCode.JAR_DAMAGED;
    };
  }

  private static String hint(JarContents.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "Name the jar of your Flink program, as a path on this machine.";
      case DAMAGED -> "Build it again, or copy it again: a jar is a zip file with classes.";
    };
  }
}
