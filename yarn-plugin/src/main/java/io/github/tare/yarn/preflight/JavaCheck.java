package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The containers' Java runs the master, which is Tare's, and the user's program. */
final class JavaCheck implements Check {
  /** Of Tare's own classes; Flink is content with less. */
  private static final int OURS = 17;

  private static final OptionalInt NONE = OptionalInt.empty();

  @Override
  public List<Problem> check(Subject subject) {
    NodeJava masters = NodeJava.of(subject, ProcessKind.JOB_MANAGER);
    NodeJava workers = NodeJava.of(subject, ProcessKind.TASK_EXECUTOR);
    int program = program(subject);
    return Stream.concat(
            problem(masters, Math.max(OURS, program), program).stream(),
            Optional.of(workers)
                .filter(java -> program > 0 && !java.equals(masters))
                .flatMap(java -> problem(java, program, program))
                .stream())
        .toList();
  }

  private static Optional<Problem> problem(NodeJava java, int needed, int program) {
    return java.version()
        .fold(
            version ->
                version < needed
                    ? Optional.of(tooOld(java, version, needed, program))
                    : Optional.empty(),
            because -> Optional.of(unknown(java, needed, because)));
  }

  private static int program(Subject subject) {
    return subject.proposal().program().stream()
        .map(program -> program.contents().fold(JarContents.Jar::java, none -> NONE))
        .flatMapToInt(OptionalInt::stream)
        .max()
        .orElse(0);
  }

  private static Problem tooOld(NodeJava java, int version, int needed, int program) {
    return new Problem(
        ProblemCode.JAVA_TOO_OLD,
        Severity.WARNING,
        "The containers' Java is %s, by its name Java %d; %s."
            .formatted(
                java.home().orElse(""),
                version,
                program == needed
                    ? "the program is compiled for Java " + program
                    : "Tare's application master needs Java " + OURS),
        java.places(),
        "-D" + NodeJava.KEY + "=/path/on/the/nodes/to/java-" + needed);
  }

  private static Problem unknown(NodeJava java, int needed, String because) {
    return UnknownFact.note(
        "Whether the containers' Java is " + needed + " or newer", because, java.places());
  }
}
