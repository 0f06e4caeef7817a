package io.github.tare.yarn.proposal;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * A proposal whose processes both have a plan.
 *
 * @param options the effective configuration
 * @param flinkVersion of the Flink that will run
 * @param master the JobManager's plan
 * @param worker the plan of every TaskExecutor
 * @param yarn what the configuration says about YARN
 * @param flinkHome the Flink whose files are staged; empty where only the rest is to be checked
 * @param log what Flink's processes will log
 * @param remote what is not sent, since it lies in the cluster's file systems
 * @param program the user's program; empty where only the rest is to be checked
 */
public record Candidate(
    Options options,
    FlinkVersion flinkVersion,
    MemoryPlan master,
    MemoryPlan worker,
    YarnOptions yarn,
    Optional<FlinkHome> flinkHome,
    LogConfiguration log,
    RemoteFiles remote,
    Optional<UserProgram> program) {
  public Candidate {
    Objects.requireNonNull(options);
    Objects.requireNonNull(flinkVersion);
    Objects.requireNonNull(master);
    Objects.requireNonNull(worker);
    Objects.requireNonNull(yarn);
    Objects.requireNonNull(flinkHome);
    Objects.requireNonNull(log);
    Objects.requireNonNull(remote);
    Objects.requireNonNull(program);
  }

  /** The candidate that a proposal makes; none where a plan is missing. */
  public static Optional<Candidate> of(Proposal proposal) {
    return proposal
        .master()
        .flatMap(master -> proposal.worker().map(worker -> of(proposal, master, worker)));
  }

  private static Candidate of(Proposal proposal, MemoryPlan master, MemoryPlan worker) {
    return new Candidate(
        proposal.options(),
        proposal.flinkVersion(),
        master,
        worker,
        proposal.yarn(),
        proposal.flinkHome(),
        proposal.log(),
        proposal.remote(),
        proposal.program());
  }
}
