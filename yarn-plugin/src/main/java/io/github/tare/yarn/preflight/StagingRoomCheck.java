package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.cluster.CacheFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * There is room for what will be staged: in the file system, and in the quotas of the directory.
 * HDFS takes a whole block of the space quota for each file that is being written, and gives back
 * what was not needed when it is closed.
 */
final class StagingRoomCheck implements Check {
  private static final int ONE_COPY = 1;

  @Override
  public List<Problem> check(Subject subject) {
    return subject
        .facts()
        .staging()
        .known()
        .flatMap(
            facts ->
                Upload.of(subject.proposal(), kept(facts))
                    .map(upload -> problems(upload, facts, subject)))
        .orElse(List.of());
  }

  private static SortedMap<String, Long> kept(StagingFacts facts) {
    return facts.cache().known().orElse(CacheFacts.NONE).files();
  }

  private static List<Problem> problems(Upload upload, StagingFacts facts, Subject subject) {
    YarnOptions.Staging options = subject.proposal().yarn().staging();
    long copies = copies(options, facts);
    MemorySize needed = times(upload.bytes(), copies);
    List<Place> places = places(options);
    List<Problem> problems = new ArrayList<>();
    facts
        .room()
        .known()
        .filter(room -> needed.bytes() > room)
        .ifPresent(room -> problems.add(tooMuch(needed, room, "the file system", facts, places)));
    quota(needed, copies, facts, places).ifPresent(problems::add);
    names(upload, facts, places).ifPresent(problems::add);
    unknown(facts, places).ifPresent(problems::add);
    return problems;
  }

  private static long copies(YarnOptions.Staging options, StagingFacts facts) {
    return options
        .replication()
        .map(Sourced::value)
        .or(() -> facts.replication().known())
        .orElse(ONE_COPY);
  }

  private static MemorySize times(long bytes, long copies) {
    return MemorySize.ofBytes(Math.multiplyExact(bytes, copies));
  }

  private static Optional<Problem> quota(
      MemorySize needed, long copies, StagingFacts facts, List<Place> places) {
    OptionalLong left = facts.quota().known().orElse(OptionalLong.empty());
    if (left.isEmpty()) {
      return Optional.empty();
    }
    if (needed.bytes() > left.getAsLong()) {
      return Optional.of(tooMuch(needed, left.getAsLong(), "the space quota", facts, places));
    }
    long open = facts.block().known().orElse(0L) * copies * YarnOptions.Staging.FILES_AT_ONCE;
    return needed.bytes() + open > left.getAsLong()
        ? Optional.of(tight(needed, MemorySize.ofBytes(open), left.getAsLong(), facts, places))
        : Optional.empty();
  }

  private static Optional<Problem> names(Upload upload, StagingFacts facts, List<Place> places) {
    OptionalLong left = facts.names().known().orElse(OptionalLong.empty());
    return left.isPresent() && upload.names() > left.getAsLong()
        ? Optional.of(
            problem(
                Severity.ERROR,
                "At least %d files and directories would be staged in %s, and its quota of names leaves %d."
                    .formatted(upload.names(), facts.root(), left.getAsLong()),
                places))
        : Optional.empty();
  }

  private static Problem tooMuch(
      MemorySize needed, long left, String who, StagingFacts facts, List<Place> places) {
    return problem(
        Severity.ERROR,
        "At least %s would be staged in %s, all copies counted, and %s leaves %s."
            .formatted(
                MemorySizeText.human(needed),
                facts.root(),
                who,
                MemorySizeText.human(MemorySize.ofBytes(left))),
        places);
  }

  private static Problem tight(
      MemorySize needed, MemorySize open, long left, StagingFacts facts, List<Place> places) {
    return problem(
        Severity.WARNING,
        "At least %s would be staged in %s, and up to %s more are taken while files are written; the space quota leaves %s."
            .formatted(
                MemorySizeText.human(needed),
                facts.root(),
                MemorySizeText.human(open),
                MemorySizeText.human(MemorySize.ofBytes(left))),
        places);
  }

  private static Optional<Problem> unknown(StagingFacts facts, List<Place> places) {
    return Stream.of(
            facts.room().map(it -> 0), facts.quota().map(it -> 0), facts.names().map(it -> 0))
        .map(StagingRoomCheck::reason)
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            because ->
                UnknownFact.note(
                    "Whether there is room for the files in " + facts.root(), because, places));
  }

  private static Optional<String> reason(Fact<Integer> fact) {
    return fact.fold(known -> Optional.empty(), Optional::of);
  }

  private static List<Place> places(YarnOptions.Staging options) {
    return Stream.of(
            options
                .directory()
                .map(it -> new Place(YarnKeys.STAGING_DIRECTORY, it.value(), it.origin())),
            options
                .replication()
                .map(it -> new Place(YarnKeys.REPLICATION, it.value().toString(), it.origin())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Problem problem(Severity severity, String what, List<Place> places) {
    return new Problem(
        ProblemCode.STAGING_FULL,
        severity,
        what,
        places,
        "Make room there, or stage elsewhere: -D"
            + YarnKeys.STAGING_DIRECTORY
            + "=/path/with/room");
  }
}
