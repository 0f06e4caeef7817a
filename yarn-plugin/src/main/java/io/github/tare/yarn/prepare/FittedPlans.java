package io.github.tare.yarn.prepare;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.room.ContainerFit;
import io.github.tare.yarn.room.ContainerGrant;
import io.github.tare.yarn.room.Grants;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans as a cluster would have them: grown into their containers where the configuration says so,
 * with what is asked and granted.
 *
 * @param facts what the cluster said
 * @param version the Flink to plan for
 * @param options the configuration
 */
public record FittedPlans(ClusterFacts facts, FlinkVersion version, Options options) {
  private static final PlanningMode MODE = PlanningMode.CONTAINER;

  /**
   * Explains these processes; the others count all the same where the cluster is asked for room.
   *
   * @param consumers of managed memory; empty to take those that the configuration shows
   */
  public Explanation explain(List<ProcessKind> processes, Optional<Set<Consumer>> consumers) {
    return explain(processes, consumers, Preflight::sizes);
  }

  /** Explains these processes, and checks whether the cluster grants their containers. */
  public Explanation check(List<ProcessKind> processes) {
    return explain(processes, Optional.empty(), Preflight::grants);
  }

  private Explanation explain(
      List<ProcessKind> processes, Optional<Set<Consumer>> consumers, Look look) {
    YarnOptions.Read yarn = YarnOptions.read(options);
    Proposal planned = proposal(yarn.options());
    ContainerFit fit = ContainerFit.of(facts, planned);
    Plans plans = Plans.of(version, MODE, options, processes).fitted(fit);
    List<ContainerGrant> grants =
        Grants.of(facts, planned).stream()
            .filter(grant -> processes.contains(grant.plan().process()))
            .toList();
    Problems found = look.at(facts, fit.fit(planned), processes);
    return Explanation.of(version, MODE, options, plans, consumers)
        .with(grants, yarn.problems().and(found));
  }

  /** At the containers of these processes. */
  private interface Look {
    Problems at(ClusterFacts facts, Proposal proposal, Collection<ProcessKind> processes);
  }

  /** Of both processes: there is no other in an application. */
  private Proposal proposal(YarnOptions yarn) {
    Plans plans = Plans.of(version, MODE, options, Explanation.BOTH);
    return new Proposal(
        options,
        version,
        plans.of(ProcessKind.JOB_MANAGER),
        plans.of(ProcessKind.TASK_EXECUTOR),
        yarn,
        Optional.empty(),
        LogConfiguration.in(Optional.empty()),
        RemoteFiles.NONE,
        Optional.empty(),
        plans.problems());
  }
}
