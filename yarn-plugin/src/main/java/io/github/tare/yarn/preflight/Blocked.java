package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.function.Function;

/**
 * A proposal that would not run, and every reason.
 *
 * @param problems at least one of them an error
 * @param verdict a rejection
 */
public record Blocked(Problems problems, Verdict verdict) implements PreflightResult {
  public Blocked {
    if (!problems.refuse()) {
      throw new IllegalArgumentException("a refusal needs an error");
    }
  }

  /**
   * Whether the configuration is in order and only this cluster refuses it: every error is about
   * the cluster (the four hundreds).
   */
  public boolean byClusterAlone() {
    return problems.all().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .allMatch(Blocked::isAboutCluster);
  }

  private static boolean isAboutCluster(Problem problem) {
    return problem.code().id().startsWith("TARE-4");
  }

  @Override
  public <R> R fold(
      Function<? super Cleared, ? extends R> cleared,
      Function<? super Blocked, ? extends R> blocked) {
    return blocked.apply(this);
  }
}
