package io.github.tare.yarn.report;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;
import java.util.function.Supplier;

/** Writes what {@code tare check} found, as text or as JSON. */
public final class CheckReport {
  private final Console console;
  private final Format format;
  private final EarlyProblems problems;

  /** To these streams, and so. */
  public CheckReport(Console console, Format format) {
    this.console = console;
    this.format = format;
    // They are what was asked for, so they go to standard output.
    this.problems = new EarlyProblems(console, console.out(), console.outStyle());
  }

  /**
   * Tells what is wrong whatever the cluster says, and asks it; JSON has all at the end.
   *
   * @param asking of which {@code certain} is a part
   */
  public Examination before(Problems certain, Supplier<Examination> asking) {
    return problems.before(format == Format.TEXT ? certain : Problems.none(), asking);
  }

  /** All that was found. */
  public void write(FlinkVersion version, Examination examination) {
    switch (format) {
      case JSON -> json(version, examination);
      case TEXT -> text(examination);
    }
  }

  private void text(Examination examination) {
    problems.write(examination.problems());
    if (!examination.problems().isEmpty()) {
      console.out().println();
    }
    new GrantsText(console).write(examination.grants());
    console.out().println(summary(examination));
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
