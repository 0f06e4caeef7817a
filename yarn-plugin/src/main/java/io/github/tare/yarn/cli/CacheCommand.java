package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tare cache}: what is kept for the next submission. */
final class CacheCommand implements Action {
  private static final List<Action> PARTS =
      List.of(new CacheListCommand(), new CachePruneCommand());

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(this, "Lists or prunes the files that are kept for the next submission.");
    command.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
    for (Action part : PARTS) {
      CommandSpec spec = part.declaration().addOption(Arguments.help("Show this help."));
      command.addSubcommand(part.name(), spec);
    }
    command
        .usageMessage()
        .footer("  tare cache list", "  tare cache prune --older-than 7d --dry-run");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return session.usage("'tare cache' needs one of its commands: list, prune.");
  }
}
