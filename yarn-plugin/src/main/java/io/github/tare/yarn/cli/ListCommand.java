package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.ApplicationsReport;
import io.github.tare.yarn.running.Applications;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.running.LossSurvey;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tare list}: this user's applications. */
final class ListCommand implements Action {
  private final Visitor visitor = new Visitor();

  @Override
  public String name() {
    return "list";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Shows your applications that Tare submitted and that wait or run, with their sizes.",
            "They are known by a tag, whatever their type is.");
    visitor.addTo(command);
    command.usageMessage().footer("  tare list", "  tare list --json");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return visitor.go(session, visit -> list(session, visit));
  }

  private ExitCode list(Session session, ApplicationsDoor.Visit visit) throws IOException {
    Applications applications = visit.applications();
    List<KnownApplication> unfinished = applications.unfinished();
    return new ApplicationsReport(session.console(), new LossSurvey(visit).of(unfinished))
        .write(visitor.format(), applications.user(), unfinished);
  }
}
