package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.preflight.Blocked;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.preflight.PreflightResult;
import io.github.tare.yarn.preflight.Verdict;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemotePlace;
import io.github.tare.yarn.room.ContainerGrant;
import io.github.tare.yarn.room.Grants;
import io.github.tare.yarn.submit.ClusterDoor;
import java.util.List;
import java.util.Optional;

/**
 * What all the checks said together.
 *
 * @param verdict what it means
 * @param problems everything that was found
 * @param foreseen what becomes of the application; empty where no cluster was asked
 * @param cleared what may be submitted; only where the verdict is {@link ExitCode#OK}
 * @param grants what the cluster makes of the containers; none where it was not asked
 */
public record Examination(
    ExitCode verdict,
    Problems problems,
    Optional<Verdict> foreseen,
    Optional<Cleared> cleared,
    List<ContainerGrant> grants) {
  public Examination {
    grants = List.copyOf(grants);
  }

  /** By itself, without a cluster. */
  public static Examination offline(Preparation preparation, Strictness strictness) {
    Problems all = preparation.proposal().map(Preflight::local).orElseGet(preparation::problems);
    return new Examination(
        strictness.verdict(all), all, Optional.empty(), Optional.empty(), List.of());
  }

  /** Against the cluster too, if the configuration says which and how. */
  public static Examination online(
      Preparation preparation, ClusterDoor door, Strictness strictness) {
    return preparation
        .proposal()
        .map(proposal -> online(proposal, door, strictness))
        .orElseGet(() -> offline(preparation, strictness));
  }

  /** Against what a cluster once said, where that could be read; none is asked. */
  public static Examination against(
      SavedFacts saved, Preparation preparation, Strictness strictness) {
    Preparation noted = preparation.and(saved.problems());
    return noted
        .proposal()
        .map(UnseenFiles::note)
        .flatMap(proposal -> saved.facts().map(facts -> against(facts, proposal, strictness)))
        .orElseGet(() -> offline(noted, strictness));
  }

  private static Examination against(ClusterFacts facts, Proposal proposal, Strictness strictness) {
    return checked(Preflight.against(facts, proposal), Grants.of(facts, proposal), strictness);
  }

  private static Examination online(Proposal proposal, ClusterDoor door, Strictness strictness) {
    ProbeResult probed = door.probe(proposal.yarn()).probe();
    return probed.fold(
        answered -> against(answered.facts(), located(proposal, door), strictness),
        unreachable -> unreachable(proposal, unreachable.problems()));
  }

  /** Only where the configuration names something that lies there. */
  private static Proposal located(Proposal proposal, ClusterDoor door) {
    List<RemotePlace> places = RemotePlace.of(proposal.yarn());
    return places.isEmpty() ? proposal : proposal.with(door.remoteFiles(proposal.yarn(), places));
  }

  private static Examination checked(
      PreflightResult result, List<ContainerGrant> grants, Strictness strictness) {
    Problems all = result.problems();
    boolean clusterAlone = result.fold(cleared -> false, Blocked::byClusterAlone);
    ExitCode verdict = clusterAlone ? ExitCode.CLUSTER_REFUSES : strictness.verdict(all);
    Optional<Cleared> cleared =
        verdict == ExitCode.OK
            ? result.fold(Optional::of, blocked -> Optional.empty())
            : Optional.empty();
    return new Examination(verdict, all, Optional.of(result.verdict()), cleared, grants);
  }

  private static Examination unreachable(Proposal proposal, Problems why) {
    Problems own = Preflight.local(proposal);
    ExitCode verdict =
        own.refuse() ? ExitCode.CONFIGURATION_REJECTED : ExitCode.CLUSTER_UNREACHABLE;
    return new Examination(verdict, own.and(why), Optional.empty(), Optional.empty(), List.of());
  }

  /** What becomes of an application that nobody refuses. */
  public Optional<Verdict> acceptable() {
    return foreseen.filter(any -> !problems.refuse());
  }
}
