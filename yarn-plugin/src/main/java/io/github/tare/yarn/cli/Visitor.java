package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import io.github.tare.yarn.prepare.Destination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Strictness;
import io.github.tare.yarn.report.Format;
import io.github.tare.yarn.report.Refusal;
import io.github.tare.yarn.running.ApplicationsDoor;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How the commands about applications that are there already find their cluster, and report. */
final class Visitor {
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final OptionSpec json = Arguments.flag("--json", "Write JSON instead of text.");

  /** Adds its options to a command. */
  void addTo(CommandSpec command) {
    configuration.addTo(command);
    command.addOption(json);
    command.addOption(Arguments.flag("--debug", "Show a stack trace if Tare itself is wrong."));
  }

  /** The configuration that was asked for. */
  ConfigurationChoice choice() {
    return configuration.choice();
  }

  Format format() {
    return Arguments.given(json) ? Format.JSON : Format.TEXT;
  }

  /** Goes to the cluster that the configuration means. */
  ExitCode go(Session session, Work work) {
    Destination destination =
        Destination.read(configuration.choice(), session.environment(), Strictness.ERRORS);
    return destination
        .yarn()
        .map(yarn -> go(yarn, session, work))
        .orElseGet(() -> refuse(session, ExitCode.CONFIGURATION_REJECTED, destination.problems()));
  }

  private ExitCode go(YarnOptions yarn, Session session, Work work) {
    ApplicationsDoor door = session.applications();
    try (ApplicationsDoor.Visit visit = door.visit(yarn)) {
      return work.at(visit);
    } catch (IOException e) {
      return refuse(session, ExitCode.CLUSTER_UNREACHABLE, Problems.of(door.unreachable(yarn, e)));
    }
  }

  /** Says why not. */
  ExitCode refuse(Session session, ExitCode verdict, Problems why) {
    return Refusal.write(session.console(), format(), verdict, why);
  }

  /** What there is to do at the cluster. */
  interface Work {
    ExitCode at(ApplicationsDoor.Visit visit) throws IOException;
  }
}
