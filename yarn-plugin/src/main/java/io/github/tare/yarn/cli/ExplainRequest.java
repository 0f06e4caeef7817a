package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import java.util.Optional;

/**
 * One line of {@code tare explain --jsonl}.
 *
 * @param id as it was given, a text or a number, to be given back
 * @param question what is asked; empty where the line cannot be understood
 * @param problems why it cannot
 */
record ExplainRequest(Optional<Object> id, Optional<Question> question, Problems problems) {

  /**
   * Reads a line such as {@code
   * {"id":"x","version":"2.3.0","process":"taskmanager","mode":"yarn","config":{}}}. Members that
   * it does not know are skipped.
   *
   * @param line its number, counted from 1
   */
  static ExplainRequest parse(String text, int line) {
    return new ExplainRequestReader(line).read(text);
  }

  /**
   * What is asked.
   *
   * @param version of Flink
   * @param process whose plan
   * @param mode for whom
   * @param options its configuration
   * @param sharing shares out managed memory; empty where nobody asked for that
   */
  record Question(
      FlinkVersion version,
      ProcessKind process,
      PlanningMode mode,
      Options options,
      Optional<ManagedMemoryPlanner> sharing) {

    /** The managed memory of the plan, if it was asked for. */
    Optional<Reviewed<ManagedMemory>> managed(MemoryPlan plan) {
      return sharing.map(planner -> planner.share(plan, options));
    }
  }
}
