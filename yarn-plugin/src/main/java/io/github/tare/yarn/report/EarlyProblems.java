package io.github.tare.yarn.report;

import io.github.tare.calc.problem.Problems;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * A report of problems in two parts, which reads as one: what is certain is there to be read while
 * the cluster is being asked for the rest.
 */
final class EarlyProblems {
  private final ProblemReport report;
  private final OverdrawnLine line;
  private final boolean progress;

  EarlyProblems(Console console, PrintStream out, Style style) {
    this.report = new ProblemReport(out, style);
    this.line = new OverdrawnLine(console.err(), console.terminal().columns());
    this.progress = console.terminal().progress();
  }

  /**
   * Tells what is certain, and asks. A terminal says meanwhile that there may be more.
   *
   * @param certain none to tell nothing
   */
  <T> T before(Problems certain, Supplier<T> asking) {
    report.write(certain);
    if (progress && !certain.isEmpty()) {
      line.draw("Asking the cluster what else is wrong");
    }
    try {
      return asking.get();
    } finally {
      line.erase();
    }
  }

  /** Tells the rest. */
  void write(Problems all) {
    report.write(all);
  }
}
