package io.github.tare.yarn.proposal;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wants to submit, as far as it could be got ready. A process that could not be
 * planned does not keep the rest from being checked.
 *
 * @param options the effective configuration
 * @param flinkVersion of the Flink that will run
 * @param master the JobManager's plan, if it has one
 * @param worker the plan of every TaskExecutor, if it has one
 * @param yarn what the configuration says about YARN
 * @param flinkHome whose {@code lib} and {@code plugins} are staged; empty where there is none to
 *     check
 * @param log how the processes are told to log
 * @param remote what is not sent, since it lies in the cluster's file systems
 * @param program the user's program; empty where only the rest is to be checked
 * @param found what was wrong on the way here; an error where a plan is missing
 */
public record Proposal(
    Options options,
    FlinkVersion flinkVersion,
    Optional<MemoryPlan> master,
    Optional<MemoryPlan> worker,
    YarnOptions yarn,
    Optional<FlinkHome> flinkHome,
    LogConfiguration log,
    RemoteFiles remote,
    Optional<UserProgram> program,
    Problems found) {
  public Proposal {
    Objects.requireNonNull(options);
    Objects.requireNonNull(flinkVersion);
    Objects.requireNonNull(yarn);
    Objects.requireNonNull(flinkHome);
    Objects.requireNonNull(log);
    Objects.requireNonNull(remote);
    Objects.requireNonNull(program);
    if ((master.isEmpty() || worker.isEmpty()) && !found.refuse()) {
      throw new IllegalArgumentException("a missing plan needs an error that says why");
    }
  }

  /** The same, with more that was found on the way. */
  public Proposal and(Problems more) {
    return new Proposal(
        options,
        flinkVersion,
        master,
        worker,
        yarn,
        flinkHome,
        log,
        remote,
        program,
        found.and(more));
  }

  /** The same, with what lies in the cluster's file systems. */
  public Proposal with(RemoteFiles there) {
    return new Proposal(
        options, flinkVersion, master, worker, yarn, flinkHome, log, there, program, found);
  }

  /** The same with other plans, and what was found while making them. */
  public Proposal with(
      Optional<MemoryPlan> otherMaster, Optional<MemoryPlan> otherWorker, Problems otherFound) {
    return new Proposal(
        options,
        flinkVersion,
        otherMaster,
        otherWorker,
        yarn,
        flinkHome,
        log,
        remote,
        program,
        otherFound);
  }
}
