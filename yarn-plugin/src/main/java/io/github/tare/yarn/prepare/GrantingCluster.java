package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.submit.ClusterDoor;
import java.util.Objects;
import java.util.Optional;

/**
 * The cluster that is to grant containers, where one is known.
 *
 * @param facts what it says; empty where none was asked, or none answers
 * @param problems why not, or how old the facts are
 */
public record GrantingCluster(Optional<ClusterFacts> facts, Problems problems) {
  /** None is known. */
  public static final GrantingCluster NONE = new GrantingCluster(Optional.empty(), Problems.none());

  public GrantingCluster {
    Objects.requireNonNull(facts);
    Objects.requireNonNull(problems);
  }

  /** One that was asked before. */
  public static GrantingCluster of(SavedFacts saved) {
    return new GrantingCluster(saved.facts(), saved.problems());
  }

  /**
   * Asks the one that the configuration means; its silence is no error, as nothing is submitted.
   */
  public static GrantingCluster ask(ClusterDoor door, YarnOptions yarn) {
    return door.probe(yarn)
        .probe()
        .fold(
            answered -> new GrantingCluster(Optional.of(answered.facts()), Problems.none()),
            silent -> new GrantingCluster(Optional.empty(), unknown(silent)));
  }

  private static Problems unknown(ProbeResult.Unreachable silent) {
    Problem first = silent.problems().all().get(0);
    return Problems.of(
        new Problem(
            ProblemCode.GRANTS_UNKNOWN,
            Severity.NOTE,
            "What the cluster would grant is not known. " + first.message(),
            first.places(),
            "Size it by facts that were saved: --facts facts.json"));
  }
}
