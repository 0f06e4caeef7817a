package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import java.util.List;

/** Runs every check, always, so that one answer holds all that is wrong. */
public final class Preflight {
  private static final List<Check> LOCAL =
      List.of(new JarCheck(), new MainClassCheck(), new LogConfigurationCheck());
  private static final List<Check> CLUSTER =
      List.of(
          new MemoryCheck(),
          new VcoreCheck(),
          new QueueCheck(),
          new NodeLabelCheck(),
          new StagingCheck(),
          new LimitsKnownCheck());

  private Preflight() {}

  /** Everything that can be known without a cluster. */
  public static Problems local(Candidate candidate) {
    return run(LOCAL, subject(candidate, Unasked.FACTS));
  }

  /** Everything: the candidate by itself, and against the cluster. */
  public static PreflightResult against(ClusterFacts facts, Candidate candidate) {
    Subject subject = subject(candidate, facts);
    Problems problems = run(LOCAL, subject).and(run(CLUSTER, subject));
    return problems.refuse()
        ? new Blocked(problems)
        : new Cleared(candidate, subject.master(), subject.worker(), problems);
  }

  private static Subject subject(Candidate candidate, ClusterFacts facts) {
    return new Subject(candidate, Requests.master(candidate), Requests.worker(candidate), facts);
  }

  private static Problems run(List<Check> checks, Subject subject) {
    List<Problem> found = checks.stream().flatMap(check -> check.check(subject).stream()).toList();
    return new Problems(found);
  }
}
