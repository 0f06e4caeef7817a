package io.github.tare.yarn.room;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.container.ContainerSizing;
import io.github.tare.yarn.proposal.Proposal;
import java.util.List;
import java.util.OptionalInt;

/** What YARN makes of the containers that a proposal asks for. */
public final class Grants {
  private Grants() {}

  /** One for each process that has a plan, fitted to its container; the master's first. */
  public static List<ContainerGrant> of(ClusterFacts facts, Proposal proposal) {
    return of(Subject.of(ContainerFit.of(facts, proposal).fit(proposal), facts));
  }

  /** The same for a proposal that fits its containers already. */
  public static List<ContainerGrant> of(Subject subject) {
    Fact<ContainerSizing> sizing = sizing(subject);
    return subject.containers().stream()
        .map(
            container ->
                new ContainerGrant(
                    container.plan(),
                    container.request().size(),
                    sizing.flatMap(rules -> rules.granted(container.request().size())),
                    number(subject.proposal(), container.plan())))
        .toList();
  }

  /** The master's container; unknown too where it has no plan. */
  public static Fact<ContainerSize> master(Subject subject) {
    return of(subject).stream()
        .filter(grant -> grant.plan().process() == ProcessKind.JOB_MANAGER)
        .findFirst()
        .map(ContainerGrant::granted)
        .orElse(Fact.unknown("the JobManager has no plan"));
  }

  /** How this cluster rounds containers in the proposal's queue. */
  public static Fact<ContainerSizing> sizing(Subject subject) {
    return ContainerSizing.of(
        subject.facts().scheduler(), Limits.together(subject.facts(), subject.queueName()));
  }

  private static OptionalInt number(Proposal proposal, MemoryPlan plan) {
    if (plan.process() == ProcessKind.JOB_MANAGER) {
      return OptionalInt.of(1);
    }
    return proposal.yarn().scale().parallelism().origin() instanceof Origin.BuiltIn
        ? OptionalInt.empty()
        : OptionalInt.of(Workers.of(proposal.yarn().scale(), plan).asked());
  }
}
