package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configurations as if they stood in a file, and their plans. */
final class Configured {
  static final FlinkVersion LATEST = new FlinkVersion(2, 3);
  static final FlinkVersion OLDER = new FlinkVersion(1, 20);

  private Configured() {}

  static Options options(String... keysAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return options(values);
  }

  static Options options(Map<String, String> values) {
    Map<String, Sourced<String>> sourced = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          int line = sourced.size() + 1;
          sourced.put(key, new Sourced<>(value, new Origin.FileLine("conf/config.yaml", line)));
        });
    return Options.of(List.of(new OptionLayer("conf/config.yaml", sourced)));
  }

  static MemoryPlan plan(Options options) {
    return new MemoryPlanner(LATEST, PlanningMode.CONTAINER)
        .plan(ProcessKind.TASK_EXECUTOR, options)
        .fold(
            planned -> planned.plan(),
            rejected -> {
              throw new AssertionError(rejected.problems());
            });
  }
}
