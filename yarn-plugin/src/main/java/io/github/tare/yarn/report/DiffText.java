package io.github.tare.yarn.report;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.PlanDifference;
import io.github.tare.calc.plan.SettingDifference;
import io.github.tare.calc.plan.SizeDifference;
import io.github.tare.calc.unit.MemorySize;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Differences for people: the numbers, then the settings behind them, then the arithmetic. */
final class DiffText {
  private static final int NAME_WIDTH = 20;
  private static final int RULE_WIDTH = 86;
  private static final String NO_LIMIT = MemorySize.ofBytes(Long.MAX_VALUE).toString();

  private final PrintStream out;
  private final Style style;

  DiffText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** What is compared with what. */
  void title(String old, String now) {
    out.println("old: " + old);
    out.println("new: " + now);
    out.println();
  }

  /** One process: the numbers only where one differs. */
  void write(PlanDifference difference) {
    String name = PlanText.name(difference.process());
    if (difference.isNone()) {
      out.println(style.heading(name + ": the same memory"));
    } else {
      out.println(style.heading(name + ", MiB"));
      out.println();
      numbers(difference).write(out, style);
    }
    section("Settings that differ:", settings(difference));
    section("How the numbers that differ come about:", rules(difference));
    out.println();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println("  " + title);
      lines.forEach(line -> out.println("  " + line));
    }
  }

  private static TextTable numbers(PlanDifference difference) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.number());
    table.row("pool", "old", "new", "difference");
    for (SizeDifference size : difference.sizes()) {
      table.row(
          size.displayName(),
          PlanText.mebibytes(size.before().size().bytes()),
          PlanText.mebibytes(size.after().size().bytes()),
          (size.bytes() > 0 ? "+" : "") + PlanText.mebibytes(size.bytes()));
    }
    return table;
  }

  private static List<String> settings(PlanDifference difference) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(RULE_WIDTH),
            TextTable.Column.text(RULE_WIDTH),
            TextTable.Column.text(RULE_WIDTH));
    for (SettingDifference setting : difference.settings()) {
      row(table, setting.key(), setting.before());
      row(table, "", setting.after());
    }
    return table.lines();
  }

  private static void row(TextTable table, String key, Optional<Sourced<String>> value) {
    String side = key.isEmpty() ? "new  " : "old  ";
    table.row(
        key,
        side + value.map(DiffText::text).orElse("nothing is in force"),
        value.map(found -> found.origin().describe()).orElse(""));
  }

  private static String text(Sourced<String> value) {
    return value.value().equals(NO_LIMIT) ? "no limit" : value.value();
  }

  private static List<String> rules(PlanDifference difference) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.text(RULE_WIDTH));
    for (SizeDifference size : difference.sizes()) {
      if (size.bytes() != 0) {
        table.row(size.displayName(), "old", size.before().rule());
        table.row("", "new", size.after().rule());
      }
    }
    return table.lines();
  }
}
