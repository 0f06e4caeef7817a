package io.github.tare.yarn.config;

import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Names every key of those in {@link DeclaredKeys} that would have no effect (decision D3). */
public final class KeyAudit {
  private final Severity severity;
  private final List<Problem> problems = new ArrayList<>();

  private KeyAudit(Severity severity) {
    this.severity = severity;
  }

  /**
   * What has no effect.
   *
   * @param severity of a key that Flink has and Tare does not honour: an error where something is
   *     to be submitted, a warning where a plan is only explained
   */
  public static Problems of(Options options, Severity severity) {
    KeyAudit audit = new KeyAudit(severity);
    options.all().forEach(audit::look);
    return new Problems(audit.problems);
  }

  private void look(String key, Sourced<String> value) {
    if (!DeclaredKeys.answersFor(key)) {
      return;
    }
    DeclaredKeys.find(key)
        .ifPresentOrElse(
            known -> refuse(known, key, value), () -> problems.add(unknown(key, value)));
  }

  private void refuse(DeclaredKey known, String key, Sourced<String> value) {
    if (known.treatment() == Treatment.REFUSED) {
      problems.add(
          new Problem(
              ProblemCode.OPTION_NOT_HONOURED,
              severity,
              "Tare does not honour " + key + ": " + known.text(),
              List.of(place(key, value)),
              known.hint()));
    }
  }

  private static Problem unknown(String key, Sourced<String> value) {
    return new Problem(
        ProblemCode.OPTION_UNKNOWN,
        Severity.WARNING,
        "There is no option " + key + ", so it has no effect.",
        List.of(place(key, value)),
        NearestName.of(key, DeclaredKeys.names())
            .map(name -> "Did you mean " + name + "?")
            .orElse(whatElse(key)));
  }

  private static String whatElse(String key) {
    return key.startsWith("yarn.")
        ? "If it belongs into yarn-site.xml, write flink." + key + ", or remove it."
        : "Remove it.";
  }

  private static Place place(String key, Sourced<String> value) {
    return new Place(key, SensitiveKeys.redact(key, value.value()), value.origin());
  }
}
