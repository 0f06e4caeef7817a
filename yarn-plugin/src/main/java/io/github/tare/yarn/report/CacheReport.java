package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.TextTable.Column;
import io.github.tare.yarn.staging.CachedFile;
import io.github.tare.yarn.staging.Inventory;
import io.github.tare.yarn.staging.Pruned;
import java.io.IOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What {@code tare cache} says, as text or as JSON. */
public final class CacheReport {
  private final Console console;
  private final Format format;
  private final Optional<URI> directory;

  /** Of a cache that is not known yet. */
  public CacheReport(Console console, Format format) {
    this(console, format, Optional.empty());
  }

  private CacheReport(Console console, Format format, Optional<URI> directory) {
    this.console = console;
    this.format = format;
    this.directory = directory;
  }

  /** The same of a cache in this directory. */
  public CacheReport of(URI itsDirectory) {
    return new CacheReport(console, format, Optional.of(itsDirectory));
  }

  /** What is kept. */
  public ExitCode listed(Inventory inventory) {
    if (format == Format.JSON) {
      return json(json -> files("files", inventory, json));
    }
    TextTable table =
        new TextTable(Column.number(), Column.text(20), Column.text(6), Column.text(120));
    table.row("size", "last used", "needed", "file");
    inventory.files().forEach(file -> table.row(cells(file, inventory)));
    console.out().println(where());
    table.write(console.out(), console.outStyle());
    sum(inventory);
    return ExitCode.OK;
  }

  private static String[] cells(CachedFile file, Inventory inventory) {
    return new String[] {
      size(file.length()),
      file.lastUsed().truncatedTo(ChronoUnit.SECONDS).toString(),
      inventory.uses(file) ? "yes" : "no",
      file.called()
    };
  }

  /** What was removed. */
  public ExitCode pruned(Pruned pruned) {
    return pruned(pruned, "Removed ", "removed");
  }

  /** What would be removed. */
  public ExitCode wouldPrune(Pruned pruned) {
    return pruned(pruned, "Would remove ", "wouldRemove");
  }

  private ExitCode pruned(Pruned pruned, String verb, String member) {
    if (format == Format.JSON) {
      return json(
          json -> {
            files(member, pruned.removed(), pruned.kept(), json);
            files("kept", pruned.kept(), json);
          });
    }
    console.out().println(where());
    pruned.removed().forEach(file -> console.out().println("  " + file.called()));
    console.out().println(verb + amount(pruned.removed()) + ".");
    sum(pruned.kept());
    return ExitCode.OK;
  }

  /** Nothing is kept. */
  public ExitCode none() {
    if (format == Format.JSON) {
      return json(json -> {});
    }
    console
        .out()
        .println("Nothing is kept: tare.staging.cache is off, or the file system cannot rename.");
    return ExitCode.OK;
  }

  private ExitCode json(Members members) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.verdict(ExitCode.OK);
          if (directory.isPresent()) {
            output.json().writeStringField("directory", directory.get().toString());
          }
          members.write(output.json());
          output.problems(Problems.none());
        });
    return ExitCode.OK;
  }

  private static void files(String member, Inventory inventory, JsonGenerator json)
      throws IOException {
    files(member, inventory.files(), inventory, json);
    json.writeNumberField("applications", inventory.applications());
  }

  private static void files(
      String member, List<CachedFile> files, Inventory inventory, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(member);
    for (CachedFile file : files) {
      json.writeStartObject();
      json.writeStringField("file", file.called());
      json.writeStringField("uri", file.uri().toString());
      json.writeNumberField("bytes", file.length());
      json.writeStringField("lastUsed", file.lastUsed().toString());
      json.writeBooleanField("needed", inventory.uses(file));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String where() {
    return directory.map(URI::toString).orElse("");
  }

  private void sum(Inventory inventory) {
    List<CachedFile> needed = inventory.files().stream().filter(inventory::uses).toList();
    console.out().println("kept    " + amount(inventory.files()));
    console
        .out()
        .println(
            "needed  %s; applications that have not ended: %d"
                .formatted(amount(needed), inventory.applications()));
  }

  private static String amount(List<CachedFile> files) {
    return files.size()
        + (files.size() == 1 ? " file, " : " files, ")
        + size(files.stream().mapToLong(CachedFile::length).sum());
  }

  private static String size(long bytes) {
    return MemorySizeText.rounded(MemorySize.ofBytes(bytes));
  }

  /** Writes the members that are the command's own. */
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }
}
