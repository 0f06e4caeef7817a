package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.staging.Inventory;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tare cache list}: what is kept, how old it is, and whether an application needs it. */
final class CacheListCommand implements Action {
  private final CacheArguments arguments = new CacheArguments();

  @Override
  public String name() {
    return "list";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(this, "Shows the files that are kept for the next submission.");
    arguments.addTo(command);
    command.usageMessage().footer("  tare cache list", "  tare cache list --json");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return arguments.with(
        session, (cluster, cache, options, report) -> report.listed(Inventory.of(cache)));
  }
}
