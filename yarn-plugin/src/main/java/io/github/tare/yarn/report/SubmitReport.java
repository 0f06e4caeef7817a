package io.github.tare.yarn.report;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.submit.Preview;
import io.github.tare.yarn.submit.PreviewText;
import io.github.tare.yarn.submit.SubmissionListener;
import io.github.tare.yarn.submit.SubmissionResult;
import java.util.function.Supplier;

/** What {@code tare submit} says, as text or as JSON. */
public final class SubmitReport {
  private final Console console;
  private final Format format;
  private final SubmitSteps steps;
  private final EarlyProblems refusal;

  /** To these streams, and so. */
  public SubmitReport(Console console, Format format) {
    this.console = console;
    this.format = format;
    // With JSON, steps are diagnostics.
    this.steps =
        new SubmitSteps(
            format == Format.JSON ? console.err() : console.out(),
            console.err(),
            console.terminal());
    this.refusal = new EarlyProblems(console, console.err(), console.errStyle());
  }

  /**
   * Tells what is wrong whatever the cluster says, and asks it; JSON has all at the end.
   *
   * @param asking of which {@code certain} is a part
   */
  public Examination before(Problems certain, Supplier<Examination> asking) {
    return refusal.before(format == Format.TEXT ? certain : Problems.none(), asking);
  }

  /** The checks did not let it pass. */
  public ExitCode refused(Examination examination) {
    ExitCode verdict = examination.verdict();
    if (format == Format.JSON) {
      SubmitJson.write(console.out(), examination);
    } else {
      refusal.write(examination.problems());
      console.err().println("\nNothing was submitted" + because(verdict) + ".");
    }
    return verdict;
  }

  /**
   * Warnings, notes and what will become of it, before anything is done; JSON has it at the end.
   */
  public void found(Problems problems, Cleared cleared) {
    if (format == Format.TEXT) {
      problems(problems);
      console.out().println(ForeseenText.will(cleared));
    }
  }

  /** Told of every step. */
  public SubmissionListener listener() {
    return steps;
  }

  /** What became of it. */
  public ExitCode result(SubmissionResult result, Problems found, Cleared cleared) {
    ExitCode verdict = result.good() ? ExitCode.OK : ExitCode.SUBMISSION_FAILED;
    if (format == Format.JSON) {
      SubmitJson.write(
          console.out(), verdict, cleared.verdict(), result, steps, found.and(result.problems()));
      return verdict;
    }
    problems(result.problems());
    if (result instanceof SubmissionResult.Running running) {
      console.out().println("It goes on by itself. To end it:");
      console.out().println("  tare stop " + running.applicationId());
    } else if (result instanceof SubmissionResult.Ended && result.good()) {
      console.out().println(success(DeploymentMode.of(cleared.candidate())));
    }
    return verdict;
  }

  private static String success(DeploymentMode mode) {
    return switch (mode) {
      case APPLICATION -> "The job succeeded.";
      case SESSION -> "The session has ended.";
    };
  }

  /** What would be done. */
  public ExitCode preview(Preview preview, Problems found) {
    if (format == Format.JSON) {
      SubmitJson.write(console.out(), preview, found);
    } else {
      PreviewText.lines(preview)
          .forEach(line -> console.out().println(SensitiveKeys.redactArguments(line)));
      console.out().println("\nThis was a dry run: nothing was taken and nothing was sent.");
    }
    return ExitCode.OK;
  }

  private void problems(Problems problems) {
    new ProblemReport(console.err(), console.errStyle()).write(problems);
  }

  private static String because(ExitCode verdict) {
    return switch (verdict) {
      case CLUSTER_REFUSES -> ": the cluster would refuse it";
      case CLUSTER_UNREACHABLE -> ": the cluster does not answer";
      case CONFIGURATION_REJECTED -> ": the configuration is rejected";
      case OK, USAGE, SUBMISSION_FAILED, BUG -> "";
    };
  }
}
