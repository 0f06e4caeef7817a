package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.room.ContainerGrant;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Containers for people: what is asked, what YARN grants, and what of that nobody uses. */
final class GrantsText {
  private static final int NAME_WIDTH = 20;
  private static final int SIZE_WIDTH = 40;

  private final PrintStream out;
  private final Style style;

  GrantsText(Console console) {
    this.out = console.out();
    this.style = console.outStyle();
  }

  /** Writes a row for each kind of container; nothing for none. */
  void write(List<ContainerGrant> grants) {
    if (grants.isEmpty()) {
      return;
    }
    table(grants).write(out, style);
    cautions(grants).forEach(caution -> out.println("  Not told by the cluster: " + caution + "."));
    out.println();
  }

  private static TextTable table(List<ContainerGrant> grants) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.text(SIZE_WIDTH),
            TextTable.Column.text(SIZE_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.number());
    table.row("container", "asked", "granted", "lost MiB", "number", "lost in all");
    grants.forEach(grant -> row(table, grant));
    List<MemorySize> lost = grants.stream().flatMap(g -> g.lostInTheJob().stream()).toList();
    if (lost.size() == grants.size()) {
      MemorySize all = lost.stream().reduce(MemorySize.ZERO, MemorySize::saturatedPlus);
      table.row("the job", "", "", "", "", PlanText.mebibytes(all));
    }
    return table;
  }

  private static void row(TextTable table, ContainerGrant grant) {
    table.row(
        PlanText.name(grant.plan().process()),
        size(grant.asked()),
        grant.granted().fold(GrantsText::size, because -> "not known: " + because),
        grant.lost().known().map(PlanText::mebibytes).orElse(""),
        grant.number().isPresent() ? String.valueOf(grant.number().getAsInt()) : "each",
        grant.lostInTheJob().map(PlanText::mebibytes).orElse(""));
  }

  /** For example {@code 2048 MiB, 1 vcore, 2 yarn.io/gpu}. */
  private static String size(ContainerSize size) {
    Stream<String> others =
        size.others().entrySet().stream().map(other -> other.getValue() + " " + other.getKey());
    Stream<String> usual =
        Stream.of(
            size.memoryMebibytes() + " MiB",
            size.vcores() + (size.vcores() == 1 ? " vcore" : " vcores"));
    return Stream.concat(usual, others).collect(Collectors.joining(", "));
  }

  private static List<String> cautions(List<ContainerGrant> grants) {
    return grants.stream()
        .map(ContainerGrant::granted)
        .map(Fact::caution)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
