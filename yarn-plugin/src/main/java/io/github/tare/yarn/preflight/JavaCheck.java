package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.OptionalInt;

/** The containers' Java runs the master, which is Tare's, and the user's program. */
final class JavaCheck implements Check {
  /** Of Tare's own classes; Flink is content with less. */
  private static final int OURS = 17;

  private static final OptionalInt NONE = OptionalInt.empty();

  @Override
  public List<Problem> check(Subject subject) {
    NodeJava java = NodeJava.of(subject);
    int program = program(subject);
    int needed = Math.max(OURS, program);
    return java.version()
        .fold(
            version -> version < needed ? List.of(tooOld(java, version, program)) : List.of(),
            because -> List.of(unknown(java, needed, because)));
  }

  private static int program(Subject subject) {
    return subject.proposal().program().stream()
        .map(program -> program.contents().fold(JarContents.Jar::java, none -> NONE))
        .flatMapToInt(OptionalInt::stream)
        .max()
        .orElse(0);
  }

  private static Problem tooOld(NodeJava java, int version, int program) {
    return new Problem(
        ProblemCode.JAVA_TOO_OLD,
        Severity.WARNING,
        "The containers' Java is %s, by its name Java %d; %s."
            .formatted(
                java.home().orElse(""),
                version,
                program > OURS
                    ? "the program is compiled for Java " + program
                    : "Tare's application master needs Java " + OURS),
        java.places(),
        "-D" + NodeJava.KEY + "=/path/on/the/nodes/to/java-" + Math.max(OURS, program));
  }

  private static Problem unknown(NodeJava java, int needed, String because) {
    return UnknownFact.note(
        "Whether the containers' Java is " + needed + " or newer", because, java.places());
  }
}
