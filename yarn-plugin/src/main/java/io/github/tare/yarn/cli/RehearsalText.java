package io.github.tare.yarn.cli;

import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.submit.ApplicationRequest;
import io.github.tare.yarn.submit.Rehearsal;
import java.io.PrintStream;
import java.util.TreeMap;

/** What a submission would do, for people. */
final class RehearsalText {
  private static final int WIDE = 200;

  private final PrintStream out;
  private final Style style;

  RehearsalText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Writes what would be requested, staged and launched. */
  void write(Rehearsal rehearsal, Cleared cleared) {
    application(rehearsal.application());
    containers(cleared);
    files(rehearsal);
    launch("JobManager (the application master)", rehearsal.application().launch());
    launch("Each TaskManager", rehearsal.worker());
    out.println("This was a dry run: nothing was taken and nothing was sent.");
  }

  private void application(ApplicationRequest request) {
    out.println(style.heading("Application"));
    TextTable table = new TextTable(TextTable.Column.text(WIDE), TextTable.Column.text(WIDE));
    table.row("name", request.name());
    table.row("type", request.type());
    table.row("queue", request.queue().orElse("(YARN decides)"));
    if (request.priority().isPresent()) {
      table.row("priority", Integer.toString(request.priority().getAsInt()));
    }
    if (!request.tags().isEmpty()) {
      table.row("tags", String.join(", ", request.tags().stream().sorted().toList()));
    }
    table.row("attempts", Integer.toString(request.attempts()));
    print(table);
  }

  private void containers(Cleared cleared) {
    out.println(style.heading("Containers"));
    TextTable table =
        new TextTable(
            TextTable.Column.text(WIDE),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.text(WIDE));
    table.row("", "MiB", "vcores", "node label");
    row(table, "JobManager", cleared.master());
    row(table, "each TaskManager", cleared.worker());
    print(table);
  }

  private static void row(TextTable table, String name, ContainerRequest request) {
    table.row(
        name,
        Long.toString(request.size().memoryMebibytes()),
        Integer.toString(request.size().vcores()),
        request.nodeLabel().orElse("(the queue's)"));
  }

  private void files(Rehearsal rehearsal) {
    out.println(style.heading("Files for " + rehearsal.directory()));
    TextTable table =
        new TextTable(
            TextTable.Column.number(), TextTable.Column.text(WIDE), TextTable.Column.text(WIDE));
    for (StagingItem item : rehearsal.files().items()) {
      table.row(Long.toString(item.source().length()), item.name(), item.source().describe());
    }
    print(table);
    out.println(
        "  "
            + rehearsal.files().items().size()
            + " files, "
            + Megabytes.of(rehearsal.files().bytes()));
    out.println();
  }

  private void launch(String who, LaunchContext launch) {
    out.println(style.heading(who));
    out.println("  " + SecretArguments.hidden(launch.command()));
    new TreeMap<>(launch.environment())
        .forEach(
            (name, value) -> out.println("  " + name + "=" + SensitiveKeys.redact(name, value)));
    out.println();
  }

  private void print(TextTable table) {
    table.lines().forEach(out::println);
    out.println();
  }
}
