package io.github.tare.calc.problem;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, or worth knowing, with everything needed to act on it.
 *
 * @param code the rule that found it
 * @param severity how much it matters
 * @param message one or two sentences, with both numbers where two disagree
 * @param places every place involved, the one to change first; may be empty
 * @param hint what to do about it, ready to paste where possible; empty where there is nothing to
 *     do
 * @param remedies the changes that were tried out and work, each by itself, the best first; may be
 *     empty though there is a hint
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    String message,
    List<Place> places,
    String hint,
    List<Remedy> remedies) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
    places = List.copyOf(places);
    remedies = List.copyOf(remedies);
  }

  /** A problem for which no change was tried out. */
  public Problem(
      ProblemCode code, Severity severity, String message, List<Place> places, String hint) {
    this(code, severity, message, places, hint, List.of());
  }
}
