package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.room.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** It is known which class to run, and the jar has it. */
final class MainClassCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().program().flatMap(MainClassCheck::of).stream().toList();
  }

  static Optional<Problem> of(UserProgram program) {
    return program.contents().fold(jar -> inJar(program, jar), no -> Optional.<Problem>empty());
  }

  private static Optional<Problem> inJar(UserProgram program, JarContents.Jar jar) {
    Optional<String> name = program.mainClass();
    if (name.isEmpty()) {
      return Optional.of(unknown(program));
    }
    return present(name.get(), jar)
        ? Optional.empty()
        : Optional.of(missing(program, jar, name.get()));
  }

  /** Jars within the jar are not opened: a class that is not found may be in one of them. */
  private static boolean present(String name, JarContents.Jar jar) {
    return jar.holdsJars() || jar.classes().contains(outermost(name));
  }

  private static String outermost(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private static Problem unknown(UserProgram program) {
    return new Problem(
        ProblemCode.MAIN_CLASS_UNKNOWN,
        Severity.ERROR,
        program.jar()
            + " does not say which class to run: its manifest has neither Main-Class nor"
            + " program-class.",
        List.of(),
        "Name it: --class org.example.Main");
  }

  private static Problem missing(UserProgram program, JarContents.Jar jar, String name) {
    String source = program.namedClass().isPresent() ? "named by --class" : "named by its manifest";
    return new Problem(
        ProblemCode.MAIN_CLASS_MISSING,
        Severity.ERROR,
        program.jar() + " has no class " + name + ", which is " + source + ".",
        List.of(),
        suggestion(name, jar.classes()));
  }

  private static String suggestion(String name, Collection<String> classes) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return classes.stream()
        .filter(known -> known.endsWith("." + simple))
        .sorted()
        .findFirst()
        .or(() -> NearestName.of(name, classes))
        .map(known -> "Did you mean --class " + known + "?")
        .orElse("");
  }
}
