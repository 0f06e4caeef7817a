package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.preflight.Candidate;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.preflight.PreflightResult;
import java.util.Optional;

/**
 * What all the checks said together.
 *
 * @param verdict what it means
 * @param problems everything that was found
 * @param cleared what may be submitted; only where the verdict is {@link ExitCode#OK}
 */
record Examination(ExitCode verdict, Problems problems, Optional<Cleared> cleared) {

  /** By itself, without a cluster. */
  static Examination offline(Preparation preparation, Strictness strictness) {
    Problems local = preparation.candidate().map(Preflight::local).orElse(Problems.none());
    Problems all = preparation.problems().and(local);
    return new Examination(strictness.verdict(all), all, Optional.empty());
  }

  /** Against the cluster too, if there is a plan to hold against it. */
  static Examination online(Preparation preparation, ClusterDoor door, Strictness strictness) {
    return preparation
        .candidate()
        .map(candidate -> online(candidate, preparation.problems(), door, strictness))
        .orElseGet(() -> offline(preparation, strictness));
  }

  private static Examination online(
      Candidate candidate, Problems before, ClusterDoor door, Strictness strictness) {
    ProbeResult probed = door.probe(candidate.yarn()).probe();
    return probed.fold(
        answered -> checked(Preflight.against(answered.facts(), candidate), before, strictness),
        unreachable -> unreachable(candidate, before, unreachable.problems()));
  }

  private static Examination checked(
      PreflightResult result, Problems before, Strictness strictness) {
    Problems all = before.and(result.problems());
    ExitCode verdict =
        all.refuse() && onlyTheCluster(all) ? ExitCode.CLUSTER_REFUSES : strictness.verdict(all);
    Optional<Cleared> cleared =
        verdict == ExitCode.OK
            ? result.fold(Optional::of, blocked -> Optional.empty())
            : Optional.empty();
    return new Examination(verdict, all, cleared);
  }

  private static Examination unreachable(Candidate candidate, Problems before, Problems why) {
    Problems own = before.and(Preflight.local(candidate));
    ExitCode verdict =
        own.refuse() ? ExitCode.CONFIGURATION_REJECTED : ExitCode.CLUSTER_UNREACHABLE;
    return new Examination(verdict, own.and(why), Optional.empty());
  }

  private static boolean onlyTheCluster(Problems problems) {
    return problems.all().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .allMatch(Examination::isAboutCluster);
  }

  private static boolean isAboutCluster(Problem problem) {
    return problem.code().id().startsWith("TARE-4");
  }
}
