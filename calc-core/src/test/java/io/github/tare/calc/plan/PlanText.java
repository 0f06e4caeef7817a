package io.github.tare.calc.plan;

import io.github.tare.calc.unit.MemorySizeText;

/** A plan as golden files show it: every number with its rule and its origin. */
final class PlanText {
  private PlanText() {}

  static String of(MemoryPlan plan) {
    StringBuilder text = new StringBuilder();
    plan.pools().forEach((pool, derivation) -> append(text, pool.displayName(), derivation));
    append(text, "total Flink", plan.totalFlink());
    append(text, "total process", plan.totalProcess());
    return text.toString();
  }

  private static void append(StringBuilder text, String name, Derivation derivation) {
    String decidedBy = derivation.key().isEmpty() ? "" : derivation.key() + ", ";
    text.append(
        "%s %s: %s [%s%s]\n"
            .formatted(
                name,
                MemorySizeText.human(derivation.size()),
                derivation.rule(),
                decidedBy,
                derivation.origin().describe()));
  }
}
