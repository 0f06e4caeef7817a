package io.github.tare.yarn.launch;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** How a process is started in a container; the same rules on the client and in the master. */
public final class LaunchContextRules {
  private LaunchContextRules() {}

  /** The launch context of the application master. */
  public static LaunchContext master(DeploymentMode mode, ProcessLaunch launch) {
    return new LaunchContext(
        LaunchCommand.of(masterCommand(mode, launch), launch.logName()),
        ProcessEnvironment.of(launch),
        launch.files(),
        launch.archives(),
        launch.access());
  }

  private static List<LaunchToken> masterCommand(DeploymentMode mode, ProcessLaunch launch) {
    List<LaunchToken> tokens =
        sized(ProcessCommand.of(launch, mode.masterMainClass()), launch.jvmArguments());
    return launch
        .recorder()
        .map(it -> FlightRecorder.sized(tokens, it.pools(), it.container()))
        .orElse(tokens);
  }

  /**
   * What the client decides about every TaskExecutor, for the manifest.
   *
   * @param size of those that no job asks to be otherwise
   * @param nodeLabel where it may run; empty for the queue's default
   */
  public static WorkerTemplate workerTemplate(
      ProcessLaunch launch, WorkerSize size, Optional<String> nodeLabel) {
    return new WorkerTemplate(
        size,
        nodeLabel,
        ProcessCommand.of(launch, ProcessCommand.WORKER_MAIN_CLASS),
        ProcessEnvironment.of(launch),
        launch.files(),
        launch.archives(),
        launch.access());
  }

  /**
   * The launch context of one TaskExecutor.
   *
   * @param template from the manifest
   * @param size its own
   * @param containerId becomes the TaskExecutor's resource id
   * @param properties {@code -D} properties of Flink that only the master knows, for example the
   *     JobManager's address
   */
  public static LaunchContext worker(
      WorkerTemplate template,
      WorkerSize size,
      String containerId,
      SortedMap<String, String> properties) {
    List<LaunchToken> more = new ArrayList<>();
    more.add(property("taskmanager.resource-id", containerId));
    size.properties().forEach((key, value) -> more.add(property(key, value)));
    properties.forEach((key, value) -> more.add(property(key, value)));
    List<LaunchToken> tokens =
        LaunchCommand.with(workerCommand(template, size), Quoting.LATER_ARGUMENTS, more);
    return new LaunchContext(
        LaunchCommand.of(tokens, ProcessKind.TASK_EXECUTOR.keyPrefix()),
        template.environment(),
        template.files(),
        template.archives(),
        template.access());
  }

  private static List<LaunchToken> workerCommand(WorkerTemplate template, WorkerSize size) {
    return FlightRecorder.sized(
        sized(template.command(), size.jvmArguments()), size.spec().pools(), size.container());
  }

  private static List<LaunchToken> sized(List<LaunchToken> tokens, List<String> jvmArguments) {
    return LaunchCommand.with(
        tokens,
        Quoting.COMPUTED_JVM_OPTIONS,
        jvmArguments.stream().map(LaunchToken::literal).toList());
  }

  private static LaunchToken property(String key, String value) {
    return LaunchToken.literal("-D" + key + "=" + value);
  }
}
