package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import java.util.List;

/** Runs every check, always, so that one answer holds all that is wrong. */
public final class Preflight {
  private static final List<Check> LOCAL =
      List.of(
          new JarCheck(),
          new MainClassCheck(),
          new LogConfigurationCheck(),
          new RestartCheck(),
          new ApplicationTypeCheck(),
          new TagsCheck(),
          new ExternalResourceCheck());
  private static final List<Check> CLUSTER =
      List.of(
          new MemoryCheck(),
          new VcoreCheck(),
          new UnusedMemoryCheck(),
          new QueueCheck(),
          new QueuePlacementCheck(),
          new QueueAccessCheck(),
          new LifetimeCheck(),
          new AttemptsCheck(),
          new PriorityCheck(),
          new NodeLabelCheck(),
          new LabelExpressionCheck(),
          new LabelAccessCheck(),
          new LabelNodesCheck(),
          new ResourceTypeCheck(),
          new StagingCheck(),
          new LimitsKnownCheck());

  private Preflight() {}

  /** Everything that can be known without a cluster, after what was found before. */
  public static Problems local(Proposal proposal) {
    return proposal.found().and(run(LOCAL, Subject.of(proposal, Unasked.FACTS)));
  }

  /** Everything: what was found before, the proposal by itself, and against the cluster. */
  public static PreflightResult against(ClusterFacts facts, Proposal proposal) {
    Subject subject = Subject.of(proposal, facts);
    Problems problems = local(proposal).and(run(CLUSTER, subject));
    return Candidate.of(proposal)
        .filter(candidate -> !problems.refuse())
        .<PreflightResult>map(candidate -> new Cleared(candidate, Grants.master(subject), problems))
        .orElseGet(() -> new Blocked(problems));
  }

  private static Problems run(List<Check> checks, Subject subject) {
    List<Problem> found = checks.stream().flatMap(check -> check.check(subject).stream()).toList();
    return new Problems(found);
  }
}
