package io.github.tare.yarn.submit;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.staging.StagingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A preview for people to read. */
public final class PreviewText {
  private PreviewText() {}

  /** Its lines, without line ends. */
  public static List<String> lines(Preview preview) {
    List<String> lines = new ArrayList<>();
    lines.add("Would be asked of YARN");
    ApplicationRequest application = preview.application();
    lines.add("  application  %s (%s)".formatted(application.name(), application.type()));
    lines.add("  queue        " + application.queue().orElse("YARN's default"));
    lines.add("  attempts     " + application.attempts());
    lines.add("  JobManager   " + container(application.master()));
    lines.add("  TaskManager  " + container(preview.cleared().worker()) + ", each");
    lines.add("");
    addStaging(lines, preview);
    lines.add("");
    lines.add("Would be launched, by bash on the node");
    lines.add("  JobManager   " + application.launch().command());
    lines.add("  TaskManager  " + preview.worker().command());
    return lines;
  }

  private static void addStaging(List<String> lines, Preview preview) {
    lines.add("Would be staged, readable by its owner alone");
    lines.add("  " + preview.directory());
    preview.cache().ifPresent(cache -> lines.add("  " + cache + ", kept for the next application"));
    preview.staging().items().forEach(item -> lines.add(item(item, preview)));
    lines.add("  %10s  in %s".formatted(size(preview.staging().bytes()), files(preview)));
    if (!preview.staging().others().isEmpty()) {
      lines.add("Would be taken from where it lies");
      preview.staging().others().forEach(file -> lines.add(other(file)));
    }
  }

  private static String item(StagingItem item, Preview preview) {
    return "  %10s  %s  (%s)"
        .formatted(
            size(item.source().length()),
            item.name(),
            preview.stock().of(item).isPresent() ? "there already" : item.source().describe());
  }

  private static String other(StagedFile file) {
    return "  %10s  %s  (%s)".formatted(size(file.length()), file.name(), file.uri());
  }

  private static String files(Preview preview) {
    int all = preview.staging().items().size();
    int there = preview.stock().there().size();
    return there == 0
        ? all + " files"
        : "%d files; %d of them are there already, %s would be sent"
            .formatted(
                all, there, size(StagingPlan.bytes(preview.stock().missing(preview.staging()))));
  }

  private static String size(long bytes) {
    return MemorySizeText.rounded(MemorySize.ofBytes(bytes));
  }

  private static String container(ContainerRequest request) {
    return MemorySizeText.human(MemorySize.ofMebibytes(request.size().memoryMebibytes()))
        + ", "
        + (request.size().vcores() == 1 ? "1 vcore" : request.size().vcores() + " vcores")
        + request.size().others().entrySet().stream()
            .map(other -> ", " + other.getValue() + " " + other.getKey())
            .collect(Collectors.joining())
        + request.nodeLabel().map(label -> ", on nodes labelled " + label).orElse("");
  }
}
