package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.DurationText;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.StopReport;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.running.Search;
import io.github.tare.yarn.running.Stop;
import io.github.tare.yarn.running.StopRequest;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code tare stop}: ends an application gracefully, and kills it only if that takes too long. */
final class StopCommand implements Action {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PositionalParamSpec application =
      PositionalParamSpec.builder()
          .index("0")
          .required(true)
          .type(String.class)
          .paramLabel("APPLICATION_ID")
          .description("The application, as tare list shows it.")
          .build();

  private final OptionSpec savepoint =
      OptionSpec.builder("--savepoint")
          .type(String.class)
          .paramLabel("DIR")
          .description("Every job leaves a savepoint there first; until then nothing is ended.")
          .build();

  private final OptionSpec timeout =
      OptionSpec.builder("--timeout")
          .type(Duration.class)
          .converters(new DurationConverter())
          .paramLabel("TIME")
          .description("How long it may take to end by itself (default: 2 min).")
          .build();

  private final Visitor visitor = new Visitor();

  @Override
  public String name() {
    return "stop";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Ends an application: asks Flink to cancel its job, or a session to shut down, so that it cleans up after itself.",
            "One that has not ended in time, or whose Flink does not answer, is killed by YARN and cleaned up.");
    command.addPositional(application).addOption(savepoint).addOption(timeout);
    visitor.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare stop application_1700000000000_0001",
            "  tare stop --savepoint hdfs:///savepoints --timeout 10min application_1700000000000_0001");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return visitor.go(session, visit -> stop(session, visit));
  }

  private ExitCode stop(Session session, ApplicationsDoor.Visit visit) throws IOException {
    String id = Arguments.<String>value(application).orElseThrow();
    return new Search(visit.applications())
        .find(id)
        .fold(found -> stop(session, visit, found), problem -> refuse(session, problem));
  }

  private ExitCode stop(Session session, ApplicationsDoor.Visit visit, KnownApplication found) {
    StopReport report = new StopReport(session.console(), visitor.format());
    StopRequest request =
        new StopRequest(
            Arguments.value(savepoint), Arguments.<Duration>value(timeout).orElse(PATIENCE));
    return report.result(new Stop(visit, report).run(found, request));
  }

  private ExitCode refuse(Session session, Problem problem) {
    boolean mistyped = problem.code() == ProblemCode.APPLICATION_ID_MALFORMED;
    return visitor.refuse(
        session, mistyped ? ExitCode.USAGE : ExitCode.CLUSTER_REFUSES, Problems.of(problem));
  }

  /** Reads a duration as Flink does. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return DurationText.parse(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is not " + DurationText.GRAMMAR));
    }
  }
}
