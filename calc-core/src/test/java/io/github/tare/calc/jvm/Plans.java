package io.github.tare.calc.jvm;

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

/** Plans to hold JVM options against. */
final class Plans {
  private Plans() {}

  static MemoryPlan taskExecutor1728m() {
    return taskExecutor("taskmanager.memory.process.size", "1728m");
  }

  static MemoryPlan taskExecutor(String... keysAndValues) {
    return plan(ProcessKind.TASK_EXECUTOR, options(keysAndValues));
  }

  static MemoryPlan jobManager(String... more) {
    return plan(ProcessKind.JOB_MANAGER, options(more));
  }

  static MemoryPlan plan(ProcessKind process, Options options) {
    return new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER)
        .plan(process, options)
        .fold(
            planned -> planned.plan(),
            rejected -> {
              throw new AssertionError(rejected.problems());
            });
  }

  static Options options(String... keysAndValues) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Origin origin = new Origin.FileLine("conf/config.yaml", i / 2 + 1);
      values.put(keysAndValues[i], new Sourced<>(keysAndValues[i + 1], origin));
    }
    return Options.of(List.of(new OptionLayer("conf/config.yaml", values)));
  }
}
