package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.container.ContainerSizing;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.ContainerGrant;
import io.github.tare.yarn.room.Grants;
import io.github.tare.yarn.room.MemoryPlaces;
import io.github.tare.yarn.room.ProcessName;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says so where YARN rounds a container up, and which sizes it leaves as they are. */
final class UnusedMemoryCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return Grants.sizing(subject).known().stream()
        .flatMap(
            sizing ->
                Grants.of(subject).stream()
                    .flatMap(grant -> problem(subject.proposal(), sizing, grant).stream()))
        .toList();
  }

  private static Optional<Problem> problem(
      Proposal proposal, ContainerSizing sizing, ContainerGrant grant) {
    long asked = grant.asked().memoryMebibytes();
    return grant
        .granted()
        .known()
        .filter(granted -> granted.memoryMebibytes() > asked)
        .map(granted -> granted.memoryMebibytes())
        .map(
            granted -> unused(proposal, grant.plan(), granted, wholeSizes(sizing, asked, granted)));
  }

  /** The one above first: with it, the process loses nothing either. */
  private static List<Long> wholeSizes(ContainerSizing sizing, long asked, long granted) {
    List<Long> sizes = new ArrayList<>(List.of(granted));
    sizing.wholeUpTo(asked).ifPresent(sizes::add);
    return sizes;
  }

  private static Problem unused(
      Proposal proposal, MemoryPlan plan, long grantedMebibytes, List<Long> wholeSizes) {
    MemorySize needed = plan.totalProcess().size();
    MemorySize granted = MemorySize.ofMebibytes(grantedMebibytes);
    List<Remedy> remedies =
        wholeSizes.stream()
            .flatMap(size -> resized(proposal, plan, MemorySize.ofMebibytes(size)).stream())
            .toList();
    return new Problem(
        ProblemCode.CONTAINER_MEMORY_UNUSED,
        Severity.NOTE,
        "A %s needs %s and YARN grants its container %s: %s are not used."
            .formatted(
                ProcessName.of(plan.process()),
                MemorySizeText.human(needed),
                MemorySizeText.human(granted),
                MemorySizeText.human(granted.minus(needed))),
        MemoryPlaces.of(proposal.options(), plan),
        hint(remedies),
        remedies);
  }

  private static Optional<Remedy> resized(Proposal proposal, MemoryPlan plan, MemorySize size) {
    return new SizeTrial(proposal, plan).set(SizeTrial.PROCESS, size, size::equals);
  }

  private static String hint(List<Remedy> remedies) {
    Stream<String> sizes = remedies.stream().map(SizeTrial::argument);
    Stream<String> growth = Stream.of("-D" + YarnKeys.SLACK + "=grow");
    return "Nothing is lost with "
        + Stream.concat(sizes, growth).collect(Collectors.joining(", or with "))
        + ".";
  }
}
