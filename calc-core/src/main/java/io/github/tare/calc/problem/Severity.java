package io.github.tare.calc.problem;

/** How much a problem matters. */
public enum Severity {
  /** Nothing is submitted. */
  ERROR,
  /** It runs, though not as its author thinks. {@code --strict} refuses it. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
