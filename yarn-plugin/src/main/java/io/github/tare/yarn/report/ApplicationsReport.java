package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.TextTable.Column;
import io.github.tare.yarn.running.KnownApplication;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What {@code tare list} says, as text or as JSON. */
public final class ApplicationsReport {
  private static final int WIDEST = 40;
  private static final String NOTHING = "-";

  private final Console console;
  private final Map<String, List<LostWorker>> lost;

  /**
   * To these streams.
   *
   * @param lost the TaskExecutors that each has lost, by its id; where that is not known, none
   */
  public ApplicationsReport(Console console, Map<String, List<LostWorker>> lost) {
    this.console = console;
    this.lost = Map.copyOf(lost);
  }

  /**
   * Writes them.
   *
   * @param user whose they are
   */
  public ExitCode write(Format format, String user, List<KnownApplication> applications) {
    switch (format) {
      case JSON -> json(applications);
      case TEXT -> {
        text(user, applications);
        applications.forEach(it -> losses(it.id(), lost.getOrDefault(it.id(), List.of())));
      }
    }
    return ExitCode.OK;
  }

  private void text(String user, List<KnownApplication> applications) {
    if (applications.isEmpty()) {
      console.out().println("No application of Tare's and " + user + "'s waits or runs here.");
      return;
    }
    TextTable table =
        new TextTable(
            Column.text(WIDEST),
            Column.text(WIDEST),
            Column.text(WIDEST),
            Column.text(WIDEST),
            Column.number(),
            Column.number(),
            Column.number(),
            Column.text(WIDEST),
            Column.text(WIDEST));
    table.row(
        "application",
        "kind",
        "state",
        "queue",
        "containers",
        "memory",
        "vcores",
        "name",
        "web interface");
    applications.forEach(application -> row(table, application));
    table.write(console.out(), console.outStyle());
  }

  private void losses(String id, List<LostWorker> workers) {
    if (!workers.isEmpty()) {
      LostWorker last = workers.get(workers.size() - 1);
      String which =
          workers.size() == 1 ? "a TaskExecutor" : workers.size() + " TaskExecutors, the last";
      console.out().printf("%n%s lost %s at %s:%n", id, which, last.at());
      console.out().println("  " + last.inWords());
      console.out().println("  tare diagnose " + id);
    }
  }

  private static void row(TextTable table, KnownApplication application) {
    OptionalInt containers = application.status().containers();
    table.row(
        application.id(),
        application.mode().map(DeploymentMode::text).orElse(NOTHING),
        application.status().state().name(),
        application.queue(),
        containers.isPresent() ? Integer.toString(containers.getAsInt()) : NOTHING,
        application.used().map(it -> MemorySizeText.rounded(it.memory())).orElse(NOTHING),
        application.used().map(it -> Integer.toString(it.vcores())).orElse(NOTHING),
        application.name(),
        application.status().webInterface().orElse(NOTHING));
  }

  private void json(List<KnownApplication> applications) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.verdict(ExitCode.OK);
          JsonGenerator json = output.json();
          json.writeArrayFieldStart("applications");
          for (KnownApplication application : applications) {
            json(application, json);
          }
          json.writeEndArray();
          output.problems(Problems.none());
        });
  }

  /** What YARN does not tell is left out. */
  private void json(KnownApplication application, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("applicationId", application.id());
    json.writeStringField("name", application.name());
    if (application.mode().isPresent()) {
      json.writeStringField("kind", application.mode().get().text());
    }
    json.writeStringField("state", application.status().state().name());
    json.writeStringField("queue", application.queue());
    if (application.status().containers().isPresent()) {
      json.writeNumberField("containers", application.status().containers().getAsInt());
    }
    if (application.used().isPresent()) {
      json.writeNumberField("memoryMiB", application.used().get().memoryMebibytes());
      json.writeNumberField("vcores", application.used().get().vcores());
    }
    if (application.status().webInterface().isPresent()) {
      json.writeStringField("webInterface", application.status().webInterface().get());
    }
    if (lost.containsKey(application.id())) {
      LossesJson.write(lost.getOrDefault(application.id(), List.of()), json);
    }
    json.writeEndObject();
  }
}
