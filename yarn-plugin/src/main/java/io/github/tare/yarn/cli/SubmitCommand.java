package io.github.tare.yarn.cli;

import io.github.tare.yarn.preflight.UserProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tare submit}: checks, stages, submits and follows one job. */
@Command(
    name = "submit",
    description = {
      "Checks a job, stages its files, submits it to YARN in application mode and follows it.",
      "Nothing is taken from the cluster before every check has passed."
    },
    customSynopsis = "tare submit [OPTIONS] JAR [ARGUMENTS]",
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions, all before JAR:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tare submit job.jar --input hdfs:///in",
      "  tare submit -Dtaskmanager.memory.process.size=4g -c com.example.Main job.jar",
      "  tare submit --dry-run job.jar"
    })
final class SubmitCommand implements Action {
  @Parameters(index = "0", paramLabel = "JAR", description = "The job.")
  private @Nullable Path jar;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARGUMENTS",
      description = "For the job's main method.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = {"-c", "--class"},
      paramLabel = "CLASS",
      description = "The job's main class (default: the one in the jar's manifest).")
  private @Nullable String mainClass;

  @Option(
      names = {"-d", "--detached"},
      description = "Return as soon as the job runs, instead of following it to its end.")
  private boolean detached;

  @Option(
      names = "--dry-run",
      description = "Check, show what would be requested, staged and launched, and stop.")
  private boolean dryRun;

  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();

  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    Preparation preparation =
        Preparation.of(
            configuration.choice(), program(), Purpose.SUBMISSION, session.environment());
    Examination examination = Examination.online(preparation, session.door(), report.strictness());
    SubmitReport text = new SubmitReport(session.console(), report.json());
    if (examination.cleared().isEmpty()) {
      return text.refused(examination);
    }
    SubmitRun run = new SubmitRun(session.door(), examination.cleared().get(), text);
    return run.go(examination.problems(), mode());
  }

  private SubmitRun.Mode mode() {
    if (dryRun) {
      return SubmitRun.Mode.DRY_RUN;
    }
    return detached ? SubmitRun.Mode.DETACHED : SubmitRun.Mode.ATTACHED;
  }

  private Optional<UserProgram> program() {
    return Optional.ofNullable(jar)
        .map(path -> UserProgram.read(path, Optional.ofNullable(mainClass), arguments));
  }
}
