package io.github.tare.yarn.report;

import io.github.tare.calc.jvm.JvmArgument;
import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.NativeForecast;
import io.github.tare.calc.jvm.NativeUse;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A memory plan for people: each pool with its share, its rule and its origin. */
final class PlanText {
  private static final int NAME_WIDTH = 20;
  private static final int RULE_WIDTH = 40;
  private static final int ORIGIN_WIDTH = 52;
  private static final int OPTION_WIDTH = 44;
  private static final int COVERS_WIDTH = 52;
  private static final int DECIMALS = 2;

  private final PrintStream out;
  private final Style style;
  private final PoolBar bar;

  PlanText(Console console) {
    this.out = console.out();
    this.style = console.outStyle();
    this.bar = console.poolBar();
  }

  /** Writes the bar of one process, its table, its JVM options and what lies outside its pools. */
  void write(NativeForecast forecast) {
    MemoryPlan plan = forecast.plan();
    MemorySize process = plan.totalProcess().size();
    out.println(
        style.heading(name(plan.process()) + ": " + mebibytes(process) + " MiB") + cpu(plan));
    out.println();
    out.println("  " + bar.of(plan));
    out.println();
    write(pools(plan));
    write(jvmOptions(plan));
    write(nativeMemory(forecast));
  }

  private void write(TextTable table) {
    table.write(out, style);
    out.println();
  }

  private TextTable pools(MemoryPlan plan) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(1),
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.text(RULE_WIDTH),
            TextTable.Column.text(ORIGIN_WIDTH));
    table.row("", "pool", "MiB", "share", "rule", "origin");
    MemorySize whole = plan.totalProcess().size();
    plan.pools().forEach((pool, why) -> row(table, bar.sign(pool), pool.displayName(), why, whole));
    row(table, "", "total Flink", plan.totalFlink(), whole);
    row(table, "", "total process", plan.totalProcess(), whole);
    return table;
  }

  private static void row(
      TextTable table, String sign, String name, Derivation why, MemorySize whole) {
    String share = Percent.of(why.size(), whole).toPlainString() + " %";
    table.row(sign, name, mebibytes(why.size()), share, why.rule(), origin(why));
  }

  private static TextTable jvmOptions(MemoryPlan plan) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(OPTION_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.text(COVERS_WIDTH),
            TextTable.Column.text(ORIGIN_WIDTH));
    table.row("JVM option", "MiB", "covers", "origin");
    for (JvmArgument argument : JvmArguments.explained(plan)) {
      table.row(argument.toString(), mebibytes(argument.size()), argument.rule(), origin(argument));
    }
    return table;
  }

  private static TextTable nativeMemory(NativeForecast forecast) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.text(COVERS_WIDTH));
    table.row("in JVM overhead", "MiB", "at most", "reckoned as");
    for (NativeUse use : forecast.uses()) {
      String most = use.most().map(PlanText::mebibytes).orElse("");
      table.row(use.name(), mebibytes(use.usual()), most, use.arithmetic());
    }
    String verdict = forecast.fits() ? "it fits into " : "it does not fit into ";
    String estimate = "an estimate; " + verdict + mebibytes(forecast.room());
    table.row("all of it", mebibytes(forecast.usual()), "", estimate);
    return table;
  }

  /** For example {@code 343.04}. */
  static String mebibytes(MemorySize size) {
    return mebibytes(size.bytes());
  }

  /** For example {@code 343.04}, and {@code -12.00} for a difference. */
  static String mebibytes(long bytes) {
    return BigDecimal.valueOf(bytes)
        .divide(BigDecimal.valueOf(MemorySize.MEBIBYTE), DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** What decided it, for example {@code taskmanager.memory.managed.size (conf/config.yaml:3)}. */
  static String origin(Derivation why) {
    Origin origin = why.origin();
    if (why.key().isEmpty() || origin instanceof Origin.CommandLine) {
      return origin.describe();
    }
    boolean usual = origin instanceof Origin.BuiltIn;
    return why.key() + " (" + (usual ? "default" : origin.describe()) + ")";
  }

  private static String cpu(MemoryPlan plan) {
    return switch (plan.process()) {
      case JOB_MANAGER -> "";
      case TASK_EXECUTOR -> ", " + count(plan.slots(), "slot") + ", " + cores(plan.cpuCores());
    };
  }

  private static String cores(double cores) {
    BigDecimal exact = BigDecimal.valueOf(cores).stripTrailingZeros();
    return exact.toPlainString() + " CPU core" + (exact.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** What Flink's keys and interfaces call a process. */
  static String name(ProcessKind process) {
    return switch (process) {
      case JOB_MANAGER -> "JobManager";
      case TASK_EXECUTOR -> "TaskManager";
    };
  }
}
