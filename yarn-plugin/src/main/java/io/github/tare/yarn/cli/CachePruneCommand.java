package io.github.tare.yarn.cli;

import io.github.tare.yarn.config.DurationText;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.CacheReport;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.Pruning;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.Leftovers;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code tare cache prune}: removes what no application needs. */
final class CachePruneCommand implements Action {
  private final OptionSpec olderThan =
      OptionSpec.builder("--older-than")
          .type(String.class)
          .paramLabel("DURATION")
          .description(
              "What was used since stays (default: tare.staging.cache-retention, 30 d); 0 for all.")
          .build();

  private final OptionSpec dryRun =
      Arguments.flag("--dry-run", "Show what would be removed, and remove nothing.");

  private final CacheArguments arguments = new CacheArguments();

  @Override
  public String name() {
    return "prune";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Removes files that no application needs and nobody used for long.",
            "What an application names that has not ended stays, however old it is.");
    command.addOption(olderThan).addOption(dryRun);
    arguments.addTo(command);
    command
        .usageMessage()
        .footer("  tare cache prune", "  tare cache prune --older-than 7d --dry-run");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    Optional<String> given = Arguments.value(olderThan);
    Optional<Duration> age = given.flatMap(DurationText::parse);
    if (given.isPresent() && age.isEmpty()) {
      return session.usage(
          "--older-than is '" + given.get() + "', which is not " + DurationText.GRAMMAR + ".");
    }
    return arguments.with(
        session,
        (cluster, cache, options, report) ->
            prune(cluster, pruning(cache, age, options, session), report));
  }

  private static Pruning pruning(
      FileCache cache, Optional<Duration> age, YarnOptions options, Session session) {
    return new Pruning(
        cache, age.orElse(options.staging().cacheRetention().value()), session.now());
  }

  private ExitCode prune(ClusterDoor.Connection cluster, Pruning pruning, CacheReport report)
      throws IOException {
    if (Arguments.given(dryRun)) {
      return report.wouldPrune(pruning.look());
    }
    // An application that has ended, and left its directory behind, would seem to need its files.
    new Leftovers(cluster.yarn(), cluster.staging()).sweep();
    return report.pruned(pruning.run());
  }
}
