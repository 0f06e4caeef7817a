package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A problem that is not put into words yet: many a finding comes from trying out a hint and is
 * never shown.
 *
 * @param settings what it is about
 * @param fixes changes worth trying, the best first
 * @param advice what else to do, a whole sentence; may be empty
 */
record Finding(
    ProblemCode code,
    Severity severity,
    Supplier<String> message,
    List<Setting<?>> settings,
    List<Fix> fixes,
    String advice) {
  Finding {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    settings = List.copyOf(settings);
    fixes = List.copyOf(fixes);
    Objects.requireNonNull(advice);
  }

  static Finding error(
      ProblemCode code,
      Supplier<String> message,
      List<? extends Setting<?>> settings,
      List<Fix> fixes) {
    return new Finding(code, Severity.ERROR, message, List.copyOf(settings), fixes, "");
  }

  static Finding remark(
      ProblemCode code,
      Severity severity,
      Supplier<String> message,
      List<? extends Setting<?>> settings,
      List<Fix> fixes) {
    return new Finding(code, severity, message, List.copyOf(settings), fixes, "");
  }

  Finding advise(String text) {
    return new Finding(code, severity, message, settings, fixes, text);
  }

  Problem toProblem(String hint, List<Remedy> remedies) {
    List<Place> places = settings.stream().distinct().<Place>map(Setting::place).toList();
    return new Problem(code, severity, message.get(), places, hint, remedies);
  }
}
