package io.github.tare.yarn.report;

import io.github.tare.calc.jvm.NativeForecast;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.Explanation;

/** Writes an explanation, as text or as JSON. */
public final class ExplainReport {
  private static final String MORE =
      "What YARN grants, and what of it is lost, is told by tare check, and by tare explain --facts FILE.";

  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public ExplainReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** Plans go to standard output, in text problems to standard error. */
  public void write(FlinkVersion version, Explanation explanation, Problems problems) {
    if (format == Format.JSON) {
      json(version, explanation, problems);
      return;
    }
    PlanText text = new PlanText(console);
    explanation.forecasts().forEach(text::write);
    ManagedText managed = new ManagedText(console.out(), console.outStyle());
    explanation.managed().ifPresent(managed::write);
    new GrantsText(console).write(explanation.grants());
    new OverriddenText(console).write(explanation.overridden());
    if (explanation.grants().isEmpty() && !explanation.forecasts().isEmpty()) {
      console.out().println(MORE);
    }
    console.out().flush();
    new ProblemReport(console.err(), console.errStyle()).write(problems);
  }

  private void json(FlinkVersion version, Explanation explanation, Problems problems) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.json().writeStringField("flinkVersion", version.toString());
          for (NativeForecast forecast : explanation.forecasts()) {
            output.plan(forecast);
          }
          if (explanation.managed().isPresent()) {
            new ManagedJson(output.json()).write(explanation.managed().get());
          }
          if (!explanation.grants().isEmpty()) {
            new GrantsJson(output.json()).write(explanation.grants());
          }
          output.overridden(explanation.overridden());
          output.problems(problems);
        });
  }
}
