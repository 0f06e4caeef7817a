package io.github.tare.yarn.submit;

import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.yarn.config.UserJarInclusion;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.Access;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.launch.FlightRecorder;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.ProcessLaunch;
import io.github.tare.yarn.launch.WorkerSize;
import io.github.tare.yarn.launch.WorkerSizes;
import io.github.tare.yarn.launch.WorkerSpec;
import io.github.tare.yarn.launch.WorkerTemplate;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.room.Workers;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How both kinds of process are launched, once it is known where their files lie.
 *
 * @param cleared what is submitted
 * @param site where they run
 * @param files everything that was staged
 * @param tare whose jar is among them
 */
record LaunchPlan(Cleared cleared, LaunchSite site, List<StagedFile> files, TareJar tare) {

  /**
   * The application master.
   *
   * @param manifest which it alone gets
   */
  LaunchContext master(StagedFile manifest) {
    List<StagedFile> all = Stream.concat(files.stream(), Stream.of(manifest)).toList();
    return LaunchContextRules.master(
        DeploymentMode.of(cleared.candidate()),
        launch(cleared.candidate().master(), cleared.master().size(), all));
  }

  /** What the master must know of its workers. */
  Manifest manifest(URI stagingDirectory) {
    return new Manifest(
        tare.version(),
        cleared.candidate().flinkVersion().toString(),
        stagingDirectory,
        worker(),
        firstWorkers(),
        WorkerSizes.options(cleared.candidate().options()));
  }

  /** A session has no job yet that would need them. */
  private int firstWorkers() {
    Candidate candidate = cleared.candidate();
    return candidate.program().isPresent() && candidate.yarn().tare().headStart().value()
        ? Workers.of(candidate.yarn().scale(), candidate.worker()).asked()
        : 0;
  }

  WorkerTemplate worker() {
    MemoryPlan plan = cleared.candidate().worker();
    List<StagedFile> workerFiles = files.stream().filter(this::isForWorkers).toList();
    return LaunchContextRules.workerTemplate(
        launch(plan, cleared.worker().size(), workerFiles),
        WorkerSize.staged(spec(plan), cleared.worker().size(), JvmArguments.of(plan)),
        cleared.worker().nodeLabel());
  }

  /** The job's jar only where it is on the class path: otherwise Flink sends it. */
  private boolean isForWorkers(StagedFile file) {
    return !isJob(file)
        || cleared.candidate().yarn().shipping().userJar().value() != UserJarInclusion.DISABLED;
  }

  private boolean isJob(StagedFile file) {
    return cleared.candidate().program().stream()
        .anyMatch(it -> file.name().equals(StagingRules.USER_LIB + it.jar().getFileName()));
  }

  /** Flink on YARN counts in whole vcores, and takes those of the container for the cores. */
  private WorkerSpec spec(MemoryPlan plan) {
    return new WorkerSpec(
        WorkerSpec.of(plan).pools(),
        cleared.worker().size().vcores(),
        plan.slots(),
        plan.externalResources());
  }

  private ProcessLaunch launch(
      MemoryPlan plan, ContainerSize container, List<StagedFile> itsFiles) {
    return new ProcessLaunch(
        plan.process(),
        JvmArguments.of(plan),
        cleared.candidate().options(),
        itsFiles,
        cleared.candidate().yarn().shipping(),
        site.hadoopClasspath(),
        site.user(),
        Access.of(cleared.candidate().yarn().application().access()),
        recorder(plan, container));
  }

  private Optional<FlightRecorder> recorder(MemoryPlan plan, ContainerSize container) {
    return tare.agent() && cleared.candidate().yarn().tare().recorder().value()
        ? Optional.of(
            FlightRecorder.of(
                StagingRules.stagedName(tare.path()),
                cleared.candidate().flinkVersion().toString(),
                plan,
                container,
                rocksDb(plan)))
        : Optional.empty();
  }

  private Optional<RocksDbMemory.Bound> rocksDb(MemoryPlan plan) {
    Candidate candidate = cleared.candidate();
    return new ManagedMemoryPlanner(
            candidate.flinkVersion(), PlanningMode.CONTAINER, Optional.empty())
        .share(plan, candidate.options())
        .value()
        .flatMap(ManagedMemory::rocksDb)
        .map(memory -> memory.limit().bound());
  }
}
