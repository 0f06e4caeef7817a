package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;

/** Writes what {@code tare check} found, as text or as JSON. */
final class CheckReport {
  private final Console console;
  private final boolean asJson;

  CheckReport(Console console, boolean asJson) {
    this.console = console;
    this.asJson = asJson;
  }

  /** The problems are what was asked for, so they go to standard output. */
  void write(FlinkVersion version, Examination examination) {
    Problems problems = examination.problems();
    if (asJson) {
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
