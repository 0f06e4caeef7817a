package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanDifference;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration and the plans of both processes.
 *
 * @param settled the configuration
 * @param plans of those processes that have one
 */
public record PlannedConfiguration(SettledConfiguration settled, Explanation plans) {

  /** Reads it and plans for containers. */
  public static PlannedConfiguration read(
      ConfigurationChoice choice, Map<String, String> environment) {
    SettledConfiguration settled = SettledConfiguration.read(choice, environment);
    Explanation plans =
        settled.options().map(options -> plan(settled, options)).orElse(Explanation.NONE);
    return new PlannedConfiguration(settled, plans);
  }

  private static Explanation plan(SettledConfiguration settled, Options options) {
    return Explanation.of(settled.version(), PlanningMode.CONTAINER, options, Explanation.BOTH);
  }

  /** Of reading and of planning. */
  public Problems problems() {
    return settled.problems().and(plans.problems());
  }

  /** Its side of a comparison, where this process has a plan. */
  Optional<PlanDifference.Side> side(ProcessKind process) {
    Optional<MemoryPlan> plan = plans.plan(process);
    return settled
        .options()
        .flatMap(
            options ->
                plan.map(found -> new PlanDifference.Side(settled.version(), options, found)));
  }

  /** For example {@code conf with Flink 2.3}. */
  public String title() {
    String directory = settled.confDir().map(String::valueOf).orElse("no configuration file");
    return directory + " with Flink " + settled.version();
  }
}
