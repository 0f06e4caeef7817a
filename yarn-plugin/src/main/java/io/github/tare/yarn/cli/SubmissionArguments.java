package io.github.tare.yarn.cli;

import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Preparation;
import io.github.tare.yarn.prepare.Purpose;
import io.github.tare.yarn.prepare.SavedFacts;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.report.StopReport;
import io.github.tare.yarn.report.SubmitReport;
import io.github.tare.yarn.submit.Parting;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the commands that submit have in common: options, and all that they do. */
final class SubmissionArguments {
  private final OptionSpec detached;
  private final OptionSpec dryRun =
      Arguments.flag(
          "--dry-run", "Check, show what would be requested, staged and launched, and stop.");
  private final FactsArguments facts = new FactsArguments();
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  /**
   * Those options.
   *
   * @param detached what it means to be detached
   */
  SubmissionArguments(String detached) {
    this.detached = OptionSpec.builder("-d", "--detached").description(detached).build();
  }

  /** Adds them to a command. */
  void addTo(CommandSpec command) {
    command.addOption(detached).addOption(dryRun);
    facts.addTo(command);
    configuration.addTo(command);
    report.addTo(command);
  }

  /**
   * Checks, stages, submits and follows.
   *
   * @param program to run; empty for a session
   */
  ExitCode run(Session session, Optional<UserProgram> program) {
    if (facts.given() && mode() != SubmitRun.Mode.DRY_RUN) {
      return session.usage(
          "--facts is for --dry-run: what is submitted is checked against the cluster itself.");
    }
    Preparation preparation =
        Preparation.of(configuration.choice(), program, Purpose.SUBMISSION, session.environment());
    Optional<SavedFacts> saved = facts.read(session.now());
    SubmitReport text = new SubmitReport(session.console(), report.format());
    Examination examination =
        saved
            .map(it -> Examination.against(it, preparation, report.strictness()))
            .orElseGet(() -> ask(preparation, session, text));
    if (examination.cleared().isEmpty()) {
      return text.refused(examination);
    }
    Cleared cleared = examination.cleared().get();
    SubmitRun run = new SubmitRun(session.door(), cleared, text, parting(session, cleared));
    return saved
        .flatMap(SavedFacts::facts)
        .map(known -> run.lookAhead(known, examination.problems()))
        .orElseGet(() -> run.go(examination.problems(), mode()));
  }

  private Examination ask(Preparation preparation, Session session, SubmitReport text) {
    return text.before(
        preparation.certain(),
        () -> Examination.online(preparation, session.door(), report.strictness()));
  }

  private Parting parting(Session session, Cleared cleared) {
    return switch (DeploymentMode.of(cleared.candidate())) {
      case APPLICATION -> Parting.LEAVING_IT;
      case SESSION ->
          new SessionParting(
              session.applications(),
              cleared.candidate().yarn(),
              new StopReport(session.console(), report.format()));
    };
  }

  private SubmitRun.Mode mode() {
    if (Arguments.given(dryRun)) {
      return SubmitRun.Mode.DRY_RUN;
    }
    return Arguments.given(detached) ? SubmitRun.Mode.DETACHED : SubmitRun.Mode.ATTACHED;
  }
}
