package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tare session}: checks, stages, submits and follows a session cluster. */
final class SessionCommand implements Action {
  private final SubmissionArguments submission =
      new SubmissionArguments("Return as soon as the session runs, and leave it to itself.");

  @Override
  public String name() {
    return "session";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Starts a Flink session on YARN: a cluster for jobs that are sent to it later.",
            "It is checked like a job. TaskManagers start when a job needs them.",
            "Followed to its end: Ctrl-C stops it, as it does with Flink's yarn-session; with -d it",
            "stays until tare stop ends it.");
    submission.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare session",
            "  tare session -d -Dyarn.application.name=shared -Dtaskmanager.numberOfTaskSlots=4",
            "  tare session --dry-run");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return submission.run(session, Optional.empty());
  }
}
