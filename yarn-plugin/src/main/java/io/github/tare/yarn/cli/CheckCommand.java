package io.github.tare.yarn.cli;

import io.github.tare.yarn.preflight.UserProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tare check}: everything that is wrong, at once. */
@Command(
    name = "check",
    description =
        "Finds every problem at once: options, memory plan, JVM options, and what the cluster would refuse.",
    abbreviateSynopsis = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  tare check job.jar", "  tare check --offline --conf-dir conf --json"})
final class CheckCommand implements Action {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "JAR",
      description = "The job that is to be submitted.")
  private @Nullable Path jar;

  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();

  @Option(names = "--offline", description = "Do not ask the cluster.")
  private boolean offline;

  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    Preparation preparation =
        Preparation.of(
            configuration.choice(),
            Optional.ofNullable(jar).map(CheckCommand::program),
            offline ? Purpose.OFFLINE_CHECK : Purpose.CHECK,
            session.environment());
    Examination examination =
        offline
            ? Examination.offline(preparation, report.strictness())
            : Examination.online(preparation, session.door(), report.strictness());
    new CheckReport(session.console(), report.json())
        .write(preparation.settled().version(), examination);
    return examination.verdict();
  }

  private static UserProgram program(Path jar) {
    return UserProgram.read(jar, Optional.empty(), List.of());
  }
}
