package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.FileTrouble;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.CourseSvg;
import io.github.tare.yarn.report.DiagnoseReport;
import io.github.tare.yarn.running.EvidenceSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code tare diagnose}: what ended an application's containers, and which part of their memory.
 */
final class DiagnoseCommand implements Action {
  private final OptionSpec svg =
      OptionSpec.builder("--svg")
          .type(Path.class)
          .paramLabel("FILE")
          .description("Draw every part of their memory over time, with its budget as a line.")
          .build();

  private final Visitor visitor = new Visitor();
  private final EvidenceArguments evidence = new EvidenceArguments(visitor);

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
    evidence.addTo(command);
    command.addOption(svg);
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
    return evidence.take(
        session,
        name(),
        EvidenceSearch::ended,
        (found, problems) -> tell(session, found, problems));
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
