package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problems;
import java.util.function.Function;

/** Whether a proposal may be submitted. */
public sealed interface PreflightResult permits Cleared, Blocked {

  /** What to do in either case. */
  <R> R fold(
      Function<? super Cleared, ? extends R> cleared,
      Function<? super Blocked, ? extends R> blocked);

  /** All that was found; of a cleared one only warnings and notes. */
  Problems problems();

  /** What becomes of it if it is submitted regardless. */
  Verdict verdict();
}
