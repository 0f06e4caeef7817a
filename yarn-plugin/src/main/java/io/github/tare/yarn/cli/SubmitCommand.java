package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.proposal.UserProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code tare submit}: checks, stages, submits and follows one job. */
final class SubmitCommand implements Action {
  private final PositionalParamSpec jar =
      PositionalParamSpec.builder()
          .index("0")
          .required(true)
          .type(Path.class)
          .paramLabel("JAR")
          .description("The job.")
          .build();

  private final PositionalParamSpec arguments =
      PositionalParamSpec.builder()
          .index("1..*")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel("ARGUMENTS")
          .description("For the job's main method.")
          .build();

  private final OptionSpec mainClass =
      OptionSpec.builder("-c", "--class")
          .type(String.class)
          .paramLabel("CLASS")
          .description("The job's main class (default: the one in the jar's manifest).")
          .build();

  private final SubmissionArguments submission =
      new SubmissionArguments(
          "Return as soon as the job runs, instead of following it to its end.");

  @Override
  public String name() {
    return "submit";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Checks a job, stages its files, submits it to YARN in application mode and follows it.",
            "Nothing is taken from the cluster before every check has passed.",
            "One that does not run within tare.submit.start-timeout (5 min) is killed and cleaned",
            "up, or left waiting with -Dtare.submit.on-timeout=leave; the exit status is 5 either way.");
    // What stands behind the jar is the program's, whatever it looks like.
    command.parser().stopAtPositional(true);
    command.addPositional(jar).addPositional(arguments);
    command.addOption(mainClass);
    submission.addTo(command);
    command
        .usageMessage()
        .customSynopsis("tare submit [OPTIONS] JAR [ARGUMENTS]")
        .optionListHeading("%nOptions, all before JAR:%n")
        .footer(
            "  tare submit job.jar --input hdfs:///in",
            "  tare submit -Dtaskmanager.memory.process.size=4g -c com.example.Main job.jar",
            "  tare submit --dry-run job.jar",
            "  tare submit --dry-run --facts facts.json job.jar");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return submission.run(session, program());
  }

  private Optional<UserProgram> program() {
    List<String> given = Arguments.<List<String>>value(arguments).orElse(List.of());
    return Arguments.<Path>value(jar)
        .map(path -> UserProgram.read(path, Arguments.value(mainClass), given));
  }
}
