package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.FileTrouble;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.LogFolder;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.CourseSvg;
import io.github.tare.yarn.report.DiagnoseReport;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.EvidenceSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code tare diagnose}: what ended an application's containers, and which part of their memory.
 */
final class DiagnoseCommand implements Action {
  private final PositionalParamSpec application =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .required(false)
          .type(String.class)
          .paramLabel("APPLICATION_ID")
          .description("The application: one that runs, or one that has ended.")
          .build();

  private final OptionSpec logs =
      OptionSpec.builder("--logs")
          .type(Path.class)
          .paramLabel("DIR")
          .description(
              "The logs of its containers instead, without asking a cluster: a directory for each, or what 'yarn logs' wrote.")
          .build();

  private final OptionSpec svg =
      OptionSpec.builder("--svg")
          .type(Path.class)
          .paramLabel("FILE")
          .description("Draw every part of their memory over time, with its budget as a line.")
          .build();

  private final Visitor visitor = new Visitor();

  @Override
  public String name() {
    return "diagnose";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Says what ended the containers of an application, which part of their memory was too",
            "large, by how much, how that came about, and what to try.");
    command.addPositional(application).addOption(logs).addOption(svg);
    visitor.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare diagnose application_1700000000000_0001 --svg memory.svg",
            "  yarn logs -applicationId application_1700000000000_0001 -out logs",
            "  tare diagnose --logs logs");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    Optional<Path> folder = Arguments.value(logs);
    Optional<String> id = Arguments.value(application);
    if (folder.isPresent() == id.isPresent()) {
      return session.usage(
          folder.isPresent()
              ? "Give APPLICATION_ID or --logs, not both."
              : "Say what to diagnose: APPLICATION_ID or --logs DIR.",
          "Try 'tare diagnose --help'.");
    }
    return folder.isPresent()
        ? tell(session, LogFolder.read(folder.get()), ExitCode.USAGE)
        : visitor.go(session, visit -> search(session, visit, id.orElseThrow()));
  }

  private ExitCode search(Session session, ApplicationsDoor.Visit visit, String id)
      throws IOException {
    return tell(
        session,
        new EvidenceSearch(visit.applications(), visit.logs()).find(id),
        ExitCode.CLUSTER_REFUSES);
  }

  private ExitCode tell(
      Session session, ConfigResult<List<Evidence>> evidence, ExitCode otherwise) {
    return evidence.fold(
        found -> tell(session, found.value(), found.problems()),
        none -> visitor.refuse(session, verdict(none.problems(), otherwise), none.problems()));
  }

  private static ExitCode verdict(Problems problems, ExitCode otherwise) {
    boolean mistyped =
        problems.all().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.APPLICATION_ID_MALFORMED);
    return mistyped ? ExitCode.USAGE : otherwise;
  }

  private ExitCode tell(Session session, List<Evidence> evidence, Problems problems) {
    List<Diagnosis> diagnoses = evidence.stream().map(Diagnosis::of).toList();
    Problems drawn =
        Arguments.<Path>value(svg).map(to -> draw(to, diagnoses)).orElse(Problems.none());
    ExitCode verdict = drawn.refuse() ? ExitCode.USAGE : ExitCode.OK;
    new DiagnoseReport(session.console(), visitor.format())
        .write(verdict, diagnoses, problems.and(drawn));
    return verdict;
  }

  private static Problems draw(Path file, List<Diagnosis> diagnoses) {
    try {
      Files.writeString(file, CourseSvg.of(diagnoses));
      return Problems.none();
    } catch (IOException e) {
      return Problems.of(
          new Problem(
              ProblemCode.PICTURE_NOT_WRITTEN,
              Severity.ERROR,
              "The picture cannot be written to %s: %s.".formatted(file, FileTrouble.inWords(e)),
              List.of(),
              "Name a file in a directory that is there: --svg memory.svg"));
    }
  }
}
