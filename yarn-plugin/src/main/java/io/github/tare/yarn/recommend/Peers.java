package io.github.tare.yarn.recommend;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.Part;
import io.github.tare.yarn.diagnose.Reading;
import io.github.tare.yarn.diagnose.RecordedPlan;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recorder.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes that ran with one plan: workers of one size, or a master and those that followed it.
 *
 * @param plan of each
 * @param diagnoses one or more, each with a recording
 */
record Peers(RecordedPlan plan, List<Diagnosis> diagnoses) {
  Peers {
    diagnoses = List.copyOf(diagnoses);
  }

  /** Of all containers whose recording has its plan: the master's first, the largest first. */
  static List<Peers> in(List<Evidence> evidence) {
    Map<RecordedPlan, List<Diagnosis>> found = new LinkedHashMap<>();
    for (Evidence one : evidence) {
      one.recording()
          .map(Recording::header)
          .flatMap(RecordedPlan::of)
          .ifPresent(
              plan -> found.computeIfAbsent(plan, any -> new ArrayList<>()).add(Diagnosis.of(one)));
    }
    return found.entrySet().stream()
        .map(same -> new Peers(same.getKey(), same.getValue()))
        .sorted(
            Comparator.comparing((Peers peers) -> peers.plan.process())
                .thenComparing(Peers::whole)
                .reversed())
        .toList();
  }

  /** All pools of one of them. */
  MemorySize whole() {
    return plan.pools().values().stream().reduce(MemorySize.ZERO, MemorySize::saturatedPlus);
  }

  Stream<Recording> recordings() {
    return diagnoses.stream().flatMap(one -> one.evidence().recording().stream());
  }

  /** The highest size of all of them, each over its whole run. */
  Optional<MemorySize> highest(Field field) {
    return runs().flatMap(run -> run.size(field).stream()).max(Comparator.naturalOrder());
  }

  /** The same of a number. */
  Optional<Long> most(Field field) {
    return runs().flatMap(run -> run.number(field).stream()).max(Comparator.naturalOrder());
  }

  /**
   * What native memory can have been at the most. Between two lines the resident set may have been
   * larger, as the kernel knows.
   */
  Optional<MemorySize> mostNative() {
    MemorySize resident = highest(Field.RESIDENT).orElse(MemorySize.ZERO);
    MemorySize between =
        highest(Field.RESIDENT_PEAK)
            .filter(peak -> peak.compareTo(resident) > 0)
            .map(peak -> peak.minus(resident))
            .orElse(MemorySize.ZERO);
    return highest(Field.OTHER_MOST).map(most -> most.saturatedPlus(between));
  }

  private Stream<Reading> runs() {
    return recordings().flatMap(recording -> recording.highest().stream());
  }

  /** What a process would have needed of a part that it went over, or that its JVM called full. */
  Optional<MemorySize> lacked(Part part) {
    return diagnoses.stream()
        .map(Diagnosis::verdict)
        .flatMap(
            verdict ->
                verdict.overflowed().filter(named -> named.part() == part).stream()
                    .flatMap(named -> named.use().budget().stream())
                    .map(budget -> budget.saturatedPlus(verdict.missing())))
        .max(Comparator.naturalOrder());
  }

  /** How long the one was recorded that was recorded the longest. */
  Duration longest() {
    return recordings()
        .map(Lifetime::of)
        .map(Lifetime::length)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** How many of them there were at once, at the most: those that replaced another do not count. */
  int atOnce() {
    return Lifetime.atOnce(recordings().map(Lifetime::of).toList());
  }

  /** The largest share of a minute that one of them spent collecting, from 0. */
  double collecting() {
    return recordings().mapToDouble(CollectingTime::share).max().orElse(0);
  }
}
