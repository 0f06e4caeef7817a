package io.github.tare.yarn.diagnose;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a container died, and what to do about it.
 *
 * @param evidence what it is drawn from
 * @param verdict which part of its memory it was, if it was one
 * @param change what to try; empty where a larger pool would not help, or the planner refuses it
 */
public record Diagnosis(Evidence evidence, Verdict verdict, Optional<Change> change) {
  public Diagnosis {
    Objects.requireNonNull(evidence);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(change);
  }

  /** From all that is known. */
  public static Diagnosis of(Evidence evidence) {
    Optional<Recording> recording = evidence.recording();
    Verdict verdict =
        Verdict.of(
            Cause.of(evidence.status(), evidence.words()), Excess.of(evidence.words()), recording);
    Optional<Change> change =
        recording
            .map(Recording::header)
            .flatMap(RecordedPlan::of)
            .flatMap(
                plan ->
                    verdict.overflowed().flatMap(part -> plan.roomFor(part, verdict.missing())));
    return new Diagnosis(evidence, verdict, change);
  }
}
