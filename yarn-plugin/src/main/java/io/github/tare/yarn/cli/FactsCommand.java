package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.prepare.Destination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.FactsReport;
import io.github.tare.yarn.report.Format;
import io.github.tare.yarn.report.ProblemReport;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tare facts}: what the cluster says about itself, to read or to keep. */
final class FactsCommand implements Action {
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Shows what the cluster says about itself: scheduler, queues, nodes, limits.",
            "Takes nothing from it. What is saved with --json serves 'tare check --facts FILE'.");
    configuration.addTo(command);
    report.addTo(command);
    command.usageMessage().footer("  tare facts", "  tare facts --json > facts.json");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    Destination destination =
        Destination.read(configuration.choice(), session.environment(), report.strictness());
    return destination
        .yarn()
        .map(yarn -> ask(yarn, session))
        .orElseGet(() -> failed(destination.problems(), ExitCode.CONFIGURATION_REJECTED, session));
  }

  private ExitCode ask(YarnOptions yarn, Session session) {
    return session
        .door()
        .probe(yarn)
        .probe()
        .fold(
            answered -> told(answered.facts(), session.console()),
            silent -> failed(silent.problems(), ExitCode.CLUSTER_UNREACHABLE, session));
  }

  private ExitCode told(ClusterFacts facts, Console console) {
    if (report.format() == Format.JSON) {
      console.out().println(FactsText.write(facts));
    } else {
      new FactsReport(console.out(), console.outStyle()).write(facts);
    }
    return ExitCode.OK;
  }

  /** To standard error, since standard output may be a file that is to hold facts. */
  private static ExitCode failed(Problems problems, ExitCode verdict, Session session) {
    Console console = session.console();
    new ProblemReport(console.err(), console.errStyle()).write(problems);
    return verdict;
  }
}
