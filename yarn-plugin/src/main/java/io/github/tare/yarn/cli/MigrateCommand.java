package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.FileReplacement;
import io.github.tare.yarn.config.MigratedFile;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Explanation;
import io.github.tare.yarn.prepare.KnownFlink;
import io.github.tare.yarn.report.Format;
import io.github.tare.yarn.report.MigrateReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code tare migrate}: memory options of before Flink 1.10 as today's. */
final class MigrateCommand implements Action {
  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .type(Path.class)
          .paramLabel("FILE")
          .description("The file, or its directory (default: that of --conf-dir).")
          .build();

  private final OptionSpec inPlace =
      Arguments.flag(
          "--in-place", "Write the new file instead of showing it, unless it would be rejected.");

  private final OptionSpec standalone =
      Arguments.flag(
          "--standalone", "The file is for plain machines, where heap sizes meant something else.");

  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Rewrites memory options of before Flink 1.10, and says what each became.",
            "The new file goes to standard output, the explanation to standard error. Comments and",
            "order stay; so does every old line, as a comment with the reason. For Flink 2, which",
            "does not read flink-conf.yaml, the new file is a config.yaml.");
    command.addPositional(file).addOption(inPlace).addOption(standalone);
    configuration.addTo(command);
    report.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare migrate conf/flink-conf.yaml --flink-version 1.20",
            "  tare migrate --conf-dir conf --in-place");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    ConfigurationChoice choice = configuration.choice();
    Optional<Path> named = Arguments.value(file);
    Optional<Path> place = named.or(() -> choice.confDir(session.environment()));
    if (place.isEmpty() || (named.isPresent() && choice.confDir().isPresent())) {
      return session.usage("name one file or directory to migrate.", "Try 'tare migrate --help'.");
    }
    Optional<FlinkVersion> known = choice.flinkVersion(session.environment());
    return migrate(session, choice, place.get(), known);
  }

  private ExitCode migrate(
      Session session, ConfigurationChoice choice, Path place, Optional<FlinkVersion> known) {
    FlinkVersion version = known.orElse(KnownFlink.LATEST);
    Problems target = known.map(MigrateCommand::check).orElse(KnownFlink.assumed());
    ConfigResult<MigratedFile> result =
        target.refuse()
            ? new ConfigResult.Rejected<>(target)
            : MigratedFile.of(place, mode(), version);
    Optional<MigratedFile> migrated =
        result.fold(loaded -> Optional.of(loaded.value()), rejected -> Optional.empty());
    Problems planned = migrated.map(found -> plan(version, found, choice)).orElse(Problems.none());
    Problems found =
        (target.refuse() ? Problems.none() : target).and(result.problems()).and(planned);
    return finish(session, version, migrated, found);
  }

  private ExitCode finish(
      Session session, FlinkVersion version, Optional<MigratedFile> migrated, Problems found) {
    boolean good = report.strictness().verdict(found) == ExitCode.OK;
    Optional<Problems> written =
        migrated.filter(file -> isInPlace() && good && file.isNew()).map(FileReplacement::write);
    Problems all = found.and(written.orElse(Problems.none()));
    ExitCode verdict = report.strictness().verdict(all);
    Optional<Path> target =
        written.filter(Problems::isEmpty).flatMap(any -> migrated).map(MigratedFile::target);
    MigrateReport migration = new MigrateReport(session.console(), version, verdict, all);
    if (report.format() == Format.JSON) {
      migration.json(migrated, target);
    } else if (isInPlace()) {
      migration.inPlace(migrated, target);
    } else {
      migration.show(migrated);
    }
    return verdict;
  }

  private Problems plan(FlinkVersion version, MigratedFile file, ConfigurationChoice choice) {
    return Explanation.of(version, mode(), file.with(choice.properties()), Explanation.BOTH)
        .problems();
  }

  private boolean isInPlace() {
    return Arguments.given(inPlace);
  }

  private PlanningMode mode() {
    return Arguments.given(standalone) ? PlanningMode.STANDALONE : PlanningMode.CONTAINER;
  }

  /** Flink 1.10 had the new keys for TaskExecutors only. */
  private static Problems check(FlinkVersion version) {
    Problems known = KnownFlink.check(version);
    return known.refuse() || version.isAtLeast(1, 11)
        ? known
        : Problems.of(
            new Problem(
                ProblemCode.FLINK_VERSION_UNKNOWN,
                Severity.ERROR,
                "tare migrate writes for Flink 1.11 to 2.3, not for " + version + ".",
                List.of(),
                ""));
  }
}
