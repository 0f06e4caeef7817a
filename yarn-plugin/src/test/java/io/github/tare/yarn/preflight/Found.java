package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;

/** What one check says. */
final class Found {
  private Found() {}

  /** As people read it; empty where the check says nothing. */
  static String by(Check check, ClusterFacts facts, Proposal proposal) {
    return ProblemText.of(new Problems(check.check(Subject.of(proposal, facts))));
  }
}
