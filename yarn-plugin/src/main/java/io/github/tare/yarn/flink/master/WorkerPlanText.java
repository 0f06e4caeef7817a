package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;

/** A plan for the master's log: each number with its rule and its origin, a line each. */
final class WorkerPlanText {
  private WorkerPlanText() {}

  static String of(MemoryPlan plan) {
    List<String> lines = new ArrayList<>();
    plan.pools().forEach((pool, why) -> lines.add(line(pool.displayName(), why)));
    lines.add(line("total process", plan.totalProcess()));
    return "\n  " + String.join("\n  ", lines);
  }

  private static String line(String name, Derivation why) {
    String key = why.key().isEmpty() ? "" : why.key() + ", ";
    return "%s %s: %s [%s%s]"
        .formatted(
            name, MemorySizeText.human(why.size()), why.rule(), key, why.origin().describe());
  }
}
