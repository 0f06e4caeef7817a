package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.preflight.Preflight;
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
    description = "Finds every problem at once: options, memory plan, JVM options.",
    abbreviateSynopsis = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  tare check --offline --conf-dir conf", "  tare check --offline job.jar --json"})
final class CheckCommand implements Action {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "JAR",
      description = "The job that is to be submitted.")
  private @Nullable Path jar;

  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();

  @Option(names = "--offline", required = true, description = "Do not ask the cluster.")
  private boolean offline;

  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    Optional<UserProgram> program =
        Optional.ofNullable(jar).map(path -> UserProgram.read(path, Optional.empty(), List.of()));
    Preparation preparation =
        Preparation.of(configuration.choice(), program, session.environment());
    Problems problems =
        preparation
            .problems()
            .and(preparation.candidate().map(Preflight::local).orElse(Problems.none()));
    ExitCode verdict = Verdict.of(problems, report.strict());
    new CheckReport(session.console(), report.json())
        .write(preparation.settled().version(), verdict, problems);
    return verdict;
  }

  @Override
  public String toString() {
    return "check offline=" + offline;
  }
}
