package io.github.tare.yarn.report;

import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.Change;
import io.github.tare.yarn.diagnose.Course;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.PartUse;
import io.github.tare.yarn.diagnose.Use;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.prepare.ExitCode;
import java.util.List;
import java.util.Optional;

/** What {@code tare diagnose} says, as text or as JSON. */
public final class DiagnoseReport {
  private static final String UNKNOWN = "-";

  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public DiagnoseReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** Every container; problems go to standard error unless it is JSON. */
  public void write(ExitCode verdict, List<Diagnosis> diagnoses, Problems problems) {
    switch (format) {
      case JSON -> DiagnoseJson.write(console.out(), verdict, diagnoses, problems);
      case TEXT -> {
        diagnoses.forEach(this::text);
        console.out().flush();
        new ProblemReport(console.err(), console.errStyle()).write(problems);
      }
    }
  }

  private void text(Diagnosis diagnosis) {
    line(console.outStyle().heading(title(diagnosis)));
    VerdictText.of(diagnosis).forEach(sentence -> line("  " + sentence));
    line("");
    if (!diagnosis.verdict().parts().isEmpty()) {
      table(diagnosis);
      picture(diagnosis);
    }
    diagnosis.change().ifPresent(this::change);
  }

  private static String title(Diagnosis diagnosis) {
    Optional<String> process = header(diagnosis, "process");
    Optional<String> node = header(diagnosis, "node").map(name -> "on " + name);
    String more = String.join(" ", process.stream().toList());
    String where = node.map(place -> (more.isEmpty() ? "" : " ") + place).orElse("");
    String both = more + where;
    return diagnosis.evidence().container() + (both.isEmpty() ? "" : " (" + both + ")");
  }

  private static Optional<String> header(Diagnosis diagnosis, String name) {
    return diagnosis.evidence().recording().flatMap(recording -> recording.header().text(name));
  }

  private void table(Diagnosis diagnosis) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(20),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.number());
    table.row("part", "budget", "last", "highest", "over");
    for (PartUse part : diagnosis.verdict().parts()) {
      table.row(cells(part.part().title(), part.use(), atMost(part)));
    }
    table.row(cells("container", diagnosis.verdict().whole(), ""));
    table.write(console.out(), console.outStyle());
    line("");
  }

  private static String[] cells(String title, Use use, String more) {
    return new String[] {
      title,
      size(use.budget()),
      size(use.last()),
      size(use.highest()) + more,
      use.isOver() ? MemorySizeText.rounded(use.over()) : ""
    };
  }

  /** Native memory is known between two numbers. */
  private static String atMost(PartUse part) {
    return part.most()
        .filter(most -> part.use().highest().filter(least -> least.compareTo(most) < 0).isPresent())
        .map(most -> " to " + MemorySizeText.rounded(most))
        .orElse("");
  }

  private static String size(Optional<MemorySize> size) {
    return size.map(MemorySizeText::rounded).orElse(UNKNOWN);
  }

  /** Of the part that overflowed, else of every part that may have. */
  private void picture(Diagnosis diagnosis) {
    List<PartUse> shown =
        diagnosis.verdict().parts().stream()
            .filter(
                part ->
                    diagnosis.verdict().overflowed().filter(part::equals).isPresent()
                        || diagnosis.verdict().suspects().contains(part.part()))
            .toList();
    for (PartUse part : shown) {
      diagnosis
          .evidence()
          .recording()
          .map(recording -> Course.of(part.part(), recording))
          .ifPresent(course -> picture(part, course));
    }
  }

  private void picture(PartUse part, Course course) {
    CourseChart chart = new CourseChart(course, part.use().budget().orElse(MemorySize.ZERO));
    line("  " + part.part().title() + ":");
    Terminal terminal = console.terminal();
    chart.lines(terminal.columns(), terminal.unicode()).forEach(this::line);
    line("");
  }

  private void change(Change change) {
    line("  To try:");
    change.settings().forEach((key, value) -> line("    " + key + ": " + value));
    line(
        "  Its %s is then %s instead of %s: enough for a fifth more than what was needed."
            .formatted(
                change.pool().displayName(),
                MemorySizeText.human(change.to()),
                MemorySizeText.human(change.from())));
    line(
        "  It was planned: with all other pools as they were, the process needs %s."
            .formatted(MemorySizeText.human(change.process())));
    line("");
  }

  private void line(String text) {
    console.out().println(text);
  }
}
