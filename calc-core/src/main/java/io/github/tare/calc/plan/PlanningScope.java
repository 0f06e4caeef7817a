package io.github.tare.calc.plan;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.MemoryKeys;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.option.TaskExecutorOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all plans of one kind of process have in common, worked out once.
 *
 * @param version which Flink plans
 * @param mode for whom
 * @param process of what
 * @param options every option that may have a part in such a plan
 * @param spellings each by its name and by its aliases
 * @param keys those that the Flink version reads, and those that it reads no more
 */
record PlanningScope(
    FlinkVersion version,
    PlanningMode mode,
    ProcessKind process,
    List<OptionKey<?>> options,
    Map<String, OptionKey<?>> spellings,
    MemoryKeys keys) {
  static PlanningScope of(FlinkVersion version, PlanningMode mode, ProcessKind process) {
    return switch (process) {
      case TASK_EXECUTOR ->
          of(version, mode, process, taskExecutor(version), MemoryKeys.ofTaskExecutor(version));
      case JOB_MANAGER ->
          of(version, mode, process, jobManager(version), MemoryKeys.ofJobManager(version));
    };
  }

  private static PlanningScope of(
      FlinkVersion version,
      PlanningMode mode,
      ProcessKind process,
      List<OptionKey<?>> options,
      MemoryKeys keys) {
    return new PlanningScope(version, mode, process, options, spellings(options), keys);
  }

  private static Map<String, OptionKey<?>> spellings(List<OptionKey<?>> options) {
    Map<String, OptionKey<?>> spellings = new HashMap<>();
    for (OptionKey<?> option : options) {
      spellings.put(option.name(), option);
      option.aliases().forEach(alias -> spellings.put(alias, option));
    }
    return spellings;
  }

  private static List<OptionKey<?>> jobManager(FlinkVersion version) {
    List<OptionKey<?>> options = new ArrayList<>(new JobManagerOptions(version).all());
    options.addAll(TareOptions.all());
    return options;
  }

  private static List<OptionKey<?>> taskExecutor(FlinkVersion version) {
    List<OptionKey<?>> options = new ArrayList<>(new TaskExecutorOptions(version).all());
    options.add(ExternalResourceOptions.names(version));
    options.addAll(TareOptions.all());
    return options;
  }
}
