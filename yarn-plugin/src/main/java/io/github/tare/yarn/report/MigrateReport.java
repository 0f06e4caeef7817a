package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.migrate.KeyChange;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.MigratedFile;
import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Tells what {@code tare migrate} did, or would do. */
public final class MigrateReport {
  private final Console console;
  private final FlinkVersion version;
  private final ExitCode verdict;
  private final Problems problems;

  /**
   * Of one migration.
   *
   * @param version the Flink that the new file is for
   * @param verdict what the problems mean
   * @param problems of the old file and the new
   */
  public MigrateReport(Console console, FlinkVersion version, ExitCode verdict, Problems problems) {
    this.console = console;
    this.version = version;
    this.verdict = verdict;
    this.problems = problems;
  }

  /** The new file to standard output, and all that is said about it to standard error. */
  public void show(Optional<MigratedFile> migrated) {
    migrated.ifPresent(file -> console.out().print(file.text()));
    console.out().flush();
    migrated.ifPresent(file -> explain(file, console.err()));
    console.err().print(migrated.isEmpty() || problems.isEmpty() ? "" : "\n");
    tellProblems();
  }

  /**
   * What was changed to standard output.
   *
   * @param written the file, if it was
   */
  public void inPlace(Optional<MigratedFile> migrated, Optional<Path> written) {
    migrated.ifPresent(file -> explain(file, console.out()));
    written.ifPresent(file -> console.out().println(file + " is written."));
    console.out().flush();
    tellProblems();
    if (verdict != ExitCode.OK) {
      console.err().println((problems.isEmpty() ? "" : "\n") + "Nothing was written.");
    }
  }

  private void tellProblems() {
    new ProblemReport(console.err(), console.errStyle()).write(problems);
  }

  private static void explain(MigratedFile file, PrintStream out) {
    if (file.changes().isEmpty()) {
      out.println(file.source() + " has no memory options of before Flink 1.10.");
    }
    for (KeyChange change : file.changes()) {
      out.println(change.old().origin().describe() + "  " + setting(change));
      if (change.becomes().isEmpty()) {
        out.println("  is commented out");
      }
      change.becomes().forEach((key, value) -> out.println("  becomes " + key + ": " + value));
      out.println("  " + change.why());
    }
    if (!file.source().equals(file.target())) {
      out.println("The new file is " + file.target() + "; " + file.source() + " stays as it is.");
    }
  }

  private static String setting(KeyChange change) {
    return change.old().key() + ": " + change.old().value().strip();
  }

  /** The changes, but not the file, which may hold secrets. */
  public void json(Optional<MigratedFile> migrated, Optional<Path> written) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.json().writeStringField("flinkVersion", version.toString());
          if (migrated.isPresent()) {
            members(output.json(), migrated.get());
          }
          output.json().writeBooleanField("written", written.isPresent());
          output.verdict(verdict);
          output.problems(problems);
        });
  }

  private static void members(JsonGenerator json, MigratedFile file) throws IOException {
    json.writeStringField("source", file.source().toString());
    json.writeStringField("target", file.target().toString());
    json.writeArrayFieldStart("changes");
    for (KeyChange change : file.changes()) {
      json.writeStartObject();
      json.writeStringField("key", change.old().key());
      json.writeStringField("value", change.old().value());
      json.writeStringField("origin", change.old().origin().describe());
      json.writeObjectFieldStart("becomes");
      for (var setting : change.becomes().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
      json.writeStringField("why", change.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
