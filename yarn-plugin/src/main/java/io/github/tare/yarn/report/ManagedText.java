package io.github.tare.yarn.report;

import io.github.tare.calc.managed.ConsumerShare;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.Presence;
import io.github.tare.calc.managed.RocksDbBudget;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.unit.MemorySize;
import java.io.PrintStream;

/** A TaskManager's managed memory for people: each consumer of a slot, and RocksDB's parts. */
final class ManagedText {
  private static final int NAME_WIDTH = 20;
  private static final int RULE_WIDTH = 40;
  private static final int ORIGIN_WIDTH = 52;

  private final PrintStream out;
  private final Style style;

  ManagedText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Writes what one slot has, who takes it and how that is known. */
  void write(ManagedMemory memory) {
    String size = PlanText.mebibytes(memory.slot().managed());
    out.println(style.heading("Managed memory of a slot: " + size + " MiB"));
    out.println();
    if (!memory.shares().isEmpty()) {
      table(memory).write(out, style);
      out.println();
    }
    memory.rocksDb().ifPresent(this::rocksDb);
    if (memory.presence().source() == Presence.Source.CONFIGURATION) {
      signs(memory);
    }
  }

  private static TextTable table(ManagedMemory memory) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.text(RULE_WIDTH),
            TextTable.Column.text(ORIGIN_WIDTH));
    table.row("consumer", "MiB", "share", "rule", "origin");
    memory.shares().forEach(share -> row(table, share, memory.slot().managed()));
    return table;
  }

  private static void row(TextTable table, ConsumerShare share, MemorySize whole) {
    table.row(
        share.consumer().displayName(),
        PlanText.mebibytes(share.size().size()),
        Percent.of(share.size().size(), whole).toPlainString() + " %",
        share.size().rule(),
        PlanText.origin(share.size()));
  }

  private void rocksDb(RocksDbMemory memory) {
    out.println("  " + memory.store() + where(memory) + ": " + parts(memory));
    out.println();
  }

  /** For example {@code in each slot, within the state backend's share}. */
  private static String where(RocksDbMemory memory) {
    return switch (memory.limit().bound()) {
      case MANAGED -> " in each slot, within the state backend's share";
      case FIXED_PER_SLOT -> " in each slot, within " + fixed(memory);
      case FIXED_PER_TASK_EXECUTOR -> " in all slots together, within " + fixed(memory);
      case UNBOUNDED -> ", which nothing bounds";
    };
  }

  private static String fixed(RocksDbMemory memory) {
    return memory
        .limit()
        .total()
        .map(
            total ->
                PlanText.mebibytes(total.size())
                    + " MiB outside managed memory by "
                    + PlanText.origin(total))
        .orElse("");
  }

  private static String parts(RocksDbMemory memory) {
    return memory.budget().isPresent()
        ? parts(memory.budget().get())
        : "each state of each operator takes up to %s MiB"
            .formatted(PlanText.mebibytes(memory.perState().together()));
  }

  private static String parts(RocksDbBudget budget) {
    return "block cache %s MiB, of which write buffers up to %s MiB"
        .formatted(
            PlanText.mebibytes(budget.blockCache()), PlanText.mebibytes(budget.writeBuffers()));
  }

  /** What a configuration shows; a job's code may have more. */
  private void signs(ManagedMemory memory) {
    out.println(
        "  The configuration shows "
            + (memory.shares().isEmpty()
                ? "nobody who takes it: the state backend is "
                    + memory.backend().setting().text().strip()
                    + "."
                : "this: " + String.join("; ", memory.presence().reasons().values()) + "."));
    out.println(
        "  What the job's code has is for you to say: --consumers operator,state-backend,python");
    out.println();
  }
}
