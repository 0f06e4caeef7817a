package io.github.tare.calc.plan;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.MemoryKeys;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What all plans of one kind of process have in common, worked out once.
 *
 * @param version which Flink plans
 * @param mode for whom
 * @param process of what
 * @param options every option of Flink's that may have a part in such a plan
 * @param keys how they are spelled
 */
record PlanningScope(
    FlinkVersion version,
    PlanningMode mode,
    ProcessKind process,
    List<OptionKey<?>> options,
    MemoryKeys keys) {
  PlanningScope {
    options = List.copyOf(options);
  }

  static PlanningScope of(FlinkVersion version, PlanningMode mode, ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR ->
          new PlanningScope(
              version, mode, process, taskExecutor(version), MemoryKeys.ofTaskExecutor(version));
      case JOB_MANAGER ->
          new PlanningScope(
              version,
              mode,
              process,
              new JobManagerOptions(version).all(),
              MemoryKeys.ofJobManager(version));
    };
  }

  private static List<OptionKey<?>> taskExecutor(FlinkVersion version) {
    List<OptionKey<?>> options = new ArrayList<>(new TaskExecutorOptions(version).all());
    options.add(ExternalResourceOptions.names(version));
    return options;
  }
}
