package io.github.tare.yarn.report;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;

/** Writes what {@code tare check} found, as text or as JSON. */
public final class CheckReport {
  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public CheckReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** The problems are what was asked for, so they go to standard output. */
  public void write(FlinkVersion version, Examination examination) {
    Problems problems = examination.problems();
    if (format == Format.JSON) {
      json(version, examination);
      return;
    }
    new GrantsText(console).write(examination.grants());
    new ProblemReport(console.out(), console.outStyle()).write(problems);
    console.out().println((problems.isEmpty() ? "" : "\n") + summary(examination));
  }

  private static String summary(Examination examination) {
    ExitCode verdict = examination.verdict();
    Problems problems = examination.problems();
    String found = problems.isEmpty() ? "" : " (" + ProblemReport.count(problems) + ")";
    if (examination.acceptable().isPresent()) {
      return ForeseenText.would(examination.acceptable().get(), found);
    }
    return switch (verdict) {
      case OK -> "All is well" + found + ".";
      case CONFIGURATION_REJECTED -> "The configuration is rejected" + found + ".";
      case CLUSTER_REFUSES -> "The cluster would refuse this" + found + ".";
      case CLUSTER_UNREACHABLE -> "The cluster does not answer" + found + ".";
      case USAGE, SUBMISSION_FAILED, BUG -> verdict + found;
    };
  }

  private void json(FlinkVersion version, Examination examination) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.json().writeStringField("flinkVersion", version.toString());
          output.verdict(examination.verdict());
          if (examination.foreseen().isPresent()) {
            ForeseenJson.write(output.json(), examination.foreseen().get());
          }
          new GrantsJson(output.json()).write(examination.grants());
          output.problems(examination.problems());
        });
  }
}
