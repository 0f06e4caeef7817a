package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.CacheFacts;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.CachePlace;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files can be kept for the next submission where they are to be kept, and are safe there. */
final class CacheCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Optional<CacheFacts> cache =
        subject.facts().staging().known().map(StagingFacts::cache).flatMap(fact -> fact.known());
    List<Place> places = places(subject.proposal().yarn().staging().cache());
    return Stream.of(
            cache.flatMap(CacheFacts::refusal).map(why -> refused(why, places)),
            cache.flatMap(CacheFacts::obstacle).map(why -> impossible(why, places)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Place> places(Sourced<CachePlace> cache) {
    return cache.value().directory().stream()
        .map(directory -> new Place(YarnKeys.CACHE, directory, cache.origin()))
        .toList();
  }

  private static Problem refused(String why, List<Place> places) {
    return new Problem(
        ProblemCode.CACHE_UNUSABLE,
        Severity.ERROR,
        "Files cannot be kept for the next submission: " + why + ".",
        places,
        "Choose another directory, or send every file each time: -D" + YarnKeys.CACHE + "=off");
  }

  private static Problem impossible(String why, List<Place> places) {
    return new Problem(
        ProblemCode.CACHE_NOT_POSSIBLE,
        Severity.NOTE,
        "Every file is sent with each submission: " + why + ".",
        places,
        "");
  }
}
