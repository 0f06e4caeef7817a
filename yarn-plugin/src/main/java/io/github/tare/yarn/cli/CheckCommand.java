package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Preparation;
import io.github.tare.yarn.prepare.Purpose;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.report.CheckReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code tare check}: everything that is wrong, at once. */
final class CheckCommand implements Action {
  private final PositionalParamSpec jar =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .type(Path.class)
          .paramLabel("JAR")
          .description("The job that is to be submitted.")
          .build();

  private final OptionSpec offline = Arguments.flag("--offline", "Do not ask the cluster.");
  private final FactsArguments facts = new FactsArguments();
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "check";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Finds every problem at once: options, memory plan, JVM options, and what the cluster would refuse, or let wait (with --strict: exit status 4).");
    command.addPositional(jar);
    configuration.addTo(command);
    command.addOption(offline);
    facts.addTo(command);
    report.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare check job.jar",
            "  tare check --offline --conf-dir conf --json",
            "  tare check --facts facts.json job.jar");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    Preparation preparation =
        Preparation.of(
            configuration.choice(),
            Arguments.<Path>value(jar).map(CheckCommand::program),
            isOffline() ? Purpose.OFFLINE_CHECK : Purpose.CHECK,
            session.environment());
    CheckReport text = new CheckReport(session.console(), report.format());
    Examination examination =
        facts
            .read(session.now())
            .map(saved -> Examination.against(saved, preparation, report.strictness()))
            .orElseGet(() -> examine(preparation, session, text));
    text.write(preparation.settled().version(), examination);
    return examination.verdict();
  }

  private Examination examine(Preparation preparation, Session session, CheckReport text) {
    return isOffline()
        ? Examination.offline(preparation, report.strictness())
        : text.before(
            preparation.certain(),
            () -> Examination.online(preparation, session.door(), report.strictness()));
  }

  private boolean isOffline() {
    return Arguments.given(offline) || facts.given();
  }

  private static UserProgram program(Path jar) {
    return UserProgram.read(jar, Optional.empty(), List.of());
  }
}
