package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** What stands in for Flink's own files is a Flink, and the one that was planned for. */
final class ProvidedFlinkCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Proposal proposal = subject.proposal();
    RemoteFiles remote = proposal.remote();
    if (remote.flink().isEmpty() && remote.problems().isEmpty()) {
      return proposal.yarn().shipping().providedLibs().value().isEmpty()
          ? List.of()
          : List.of(noFlink(proposal));
    }
    return remote.flink().isEmpty() ? List.of() : differs(proposal).stream().toList();
  }

  private static Optional<Problem> differs(Proposal proposal) {
    List<String> names = proposal.remote().flink().stream().map(Entry::name).toList();
    Optional<FlinkVersion> version = FlinkHome.versionAmong(names);
    return version.isEmpty()
        ? Optional.of(noFlink(proposal))
        : version
            .filter(it -> !it.equals(proposal.flinkVersion()))
            .map(it -> another(it, proposal));
  }

  private static Problem noFlink(Proposal proposal) {
    return problem(
        proposal,
        YarnKeys.PROVIDED_LIBS
            + " has no Flink: no flink-dist, flink-runtime or flink-core is among its files.",
        "Name Flink's own lib and plugins, as they lie in the cluster's file system.");
  }

  private static Problem another(FlinkVersion there, Proposal proposal) {
    return problem(
        proposal,
        "%s has Flink %s, and the plan is for Flink %s."
            .formatted(YarnKeys.PROVIDED_LIBS, there, proposal.flinkVersion()),
        "Name the files of a Flink %s there, or set FLINK_HOME to a Flink %s."
            .formatted(proposal.flinkVersion(), there));
  }

  private static Problem problem(Proposal proposal, String message, String hint) {
    Sourced<List<String>> written = proposal.yarn().shipping().providedLibs();
    Place place =
        new Place(YarnKeys.PROVIDED_LIBS, String.join(";", written.value()), written.origin());
    return new Problem(
        ProblemCode.PROVIDED_FILES_UNUSABLE, Severity.ERROR, message, List.of(place), hint);
  }
}
