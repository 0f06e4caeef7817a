package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A configuration and what planning said about it, to be planned again with changes. */
record Refused(MemoryPlanner planner, ProcessKind process, Options options, PlanResult result) {
  /** What is said about keys, whatever the plan: a change may well bring it. */
  private static final Set<ProblemCode> ABOUT_KEYS =
      EnumSet.of(
          ProblemCode.OPTION_UNKNOWN,
          ProblemCode.OPTION_REMOVED,
          ProblemCode.OPTION_SHADOWED,
          ProblemCode.OPTION_WITHOUT_EFFECT);

  static Refused of(
      FlinkVersion version, PlanningMode mode, ProcessKind process, Map<String, String> values) {
    return of(new MemoryPlanner(version, mode), process, Configurations.of(values));
  }

  private static Refused of(MemoryPlanner planner, ProcessKind process, Options options) {
    return new Refused(planner, process, options, planner.plan(process, options));
  }

  Refused with(Remedy remedy) {
    return of(planner, process, options.with(remedy));
  }

  List<Problem> errors() {
    return of(Severity.ERROR);
  }

  List<Problem> of(Severity severity) {
    return result.problems().all().stream()
        .filter(problem -> problem.severity() == severity)
        .toList();
  }

  /** The codes that planning again gave and that are not explained by what else was wrong. */
  List<ProblemCode> news(Refused before, Problem solved, Severity severity) {
    List<ProblemCode> expected =
        new ArrayList<>(before.of(severity).stream().map(Problem::code).toList());
    expected.remove(solved.code());
    return of(severity).stream()
        .map(Problem::code)
        .filter(code -> !ABOUT_KEYS.contains(code))
        .filter(code -> !expected.remove(code))
        .toList();
  }
}
