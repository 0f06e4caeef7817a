package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.prepare.Comparison;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.PlannedConfiguration;
import io.github.tare.yarn.report.DiffReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code tare diff}: two configurations or two Flink versions, pool by pool. */
final class DiffCommand implements Action {
  private static final String HELP = "Try 'tare diff --help'.";

  private final PositionalParamSpec before =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .type(Path.class)
          .paramLabel("OLD")
          .description("The directory of the old configuration (default: that of --conf-dir).")
          .build();

  private final PositionalParamSpec after =
      PositionalParamSpec.builder()
          .index("1")
          .arity("0..1")
          .type(Path.class)
          .paramLabel("NEW")
          .description("The directory of the new one (default: the same).")
          .build();

  private final OptionSpec toVersion =
      OptionSpec.builder("--to-version")
          .type(FlinkVersion.class)
          .converters(new ConfigurationArguments.FlinkVersionConverter())
          .paramLabel("X.Y")
          .description("The Flink to plan the new one for (default: the same as the old one).")
          .build();

  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Compares two configurations, or one under two versions of Flink, pool by pool.",
            "The exit status is 0 whether they differ or not, and 3 if one of them is rejected.");
    command.addPositional(before).addPositional(after).addOption(toVersion);
    configuration.addTo(command);
    report.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare diff conf-today conf-tomorrow",
            "  tare diff conf --flink-version 1.20 --to-version 2.3",
            "  tare diff --to-version 2.3 --json");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    ConfigurationChoice choice = configuration.choice();
    if (Arguments.value(before).isPresent() && choice.confDir().isPresent()) {
      return session.usage(
          "--conf-dir and OLD both name the old configuration; leave one out.", HELP);
    }
    if (Arguments.value(after).isEmpty() && Arguments.value(toVersion).isEmpty()) {
      return session.usage(
          "there is nothing to compare with: name a second directory, or --to-version.", HELP);
    }
    Comparison comparison = compare(choice, session.environment());
    ExitCode verdict = report.strictness().verdict(comparison.problems());
    new DiffReport(session.console(), report.format()).write(comparison, verdict);
    return verdict;
  }

  private Comparison compare(ConfigurationChoice choice, Map<String, String> environment) {
    ConfigurationChoice old = choice.with(Arguments.value(before), Optional.empty());
    ConfigurationChoice now = old.with(Arguments.value(after), Arguments.value(toVersion));
    return Comparison.of(
        PlannedConfiguration.read(old, environment), PlannedConfiguration.read(now, environment));
  }
}
