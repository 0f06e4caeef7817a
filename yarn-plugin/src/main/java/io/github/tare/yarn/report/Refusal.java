package io.github.tare.yarn.report;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.ExitCode;

/** What a command says that could not do its work at all. */
public final class Refusal {
  private Refusal() {}

  /** Says why, and passes on how the command ends. */
  public static ExitCode write(
      Console console, Format format, ExitCode verdict, Problems problems) {
    switch (format) {
      case JSON ->
          JsonOutput.object(
              console.out(),
              output -> {
                output.verdict(verdict);
                output.problems(problems);
              });
      case TEXT -> new ProblemReport(console.err(), console.errStyle()).write(problems);
    }
    return verdict;
  }
}
