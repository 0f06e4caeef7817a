package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tare diff}: two configurations or two Flink versions, pool by pool. */
@Command(
    name = "diff",
    description = {
      "Compares two configurations, or one under two versions of Flink, pool by pool.",
      "The exit status is 0 whether they differ or not, and 3 if one of them is rejected."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tare diff conf-today conf-tomorrow",
      "  tare diff conf --flink-version 1.20 --to-version 2.3",
      "  tare diff --to-version 2.3 --json"
    })
final class DiffCommand implements Action {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OLD",
      description = "The directory of the old configuration (default: that of --conf-dir).")
  private @Nullable Path before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The directory of the new one (default: the same).")
  private @Nullable Path after;

  @Option(
      names = "--to-version",
      paramLabel = "X.Y",
      converter = ConfigurationArguments.FlinkVersionConverter.class,
      description = "The Flink to plan the new one for (default: the same as the old one).")
  private @Nullable FlinkVersion toVersion;

  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();
  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    ConfigurationChoice choice = configuration.choice();
    if (before != null && choice.confDir().isPresent()) {
      return usage(session, "--conf-dir and OLD both name the old configuration; leave one out.");
    }
    if (after == null && toVersion == null) {
      return usage(
          session, "there is nothing to compare with: name a second directory, or --to-version.");
    }
    Comparison comparison = compare(choice, session.environment());
    ExitCode verdict = report.strictness().verdict(comparison.problems());
    new DiffReport(session.console(), report.json()).write(comparison, verdict);
    return verdict;
  }

  private Comparison compare(ConfigurationChoice choice, Map<String, String> environment) {
    ConfigurationChoice old = choice.with(Optional.ofNullable(before), Optional.empty());
    ConfigurationChoice now = old.with(Optional.ofNullable(after), Optional.ofNullable(toVersion));
    return Comparison.of(
        PlannedConfiguration.read(old, environment), PlannedConfiguration.read(now, environment));
  }

  private static ExitCode usage(Session session, String message) {
    session.console().err().println("tare: " + message);
    session.console().err().println("Try 'tare diff --help'.");
    return ExitCode.USAGE;
  }
}
