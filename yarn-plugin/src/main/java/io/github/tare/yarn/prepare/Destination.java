package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.YarnOptions;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster that a configuration leads to, for whoever plans nothing and wants only to go there.
 *
 * @param yarn how to talk to it; empty where the configuration is rejected
 * @param problems what was found while reading
 */
public record Destination(Optional<YarnOptions> yarn, Problems problems) {
  /** Reads it. */
  public static Destination read(
      ConfigurationChoice choice, Map<String, String> environment, Strictness strictness) {
    SettledConfiguration settled = SettledConfiguration.read(choice, environment);
    return settled
        .options()
        .map(YarnOptions::read)
        .map(yarn -> of(yarn, settled.problems().and(yarn.problems()), strictness))
        .orElseGet(() -> new Destination(Optional.empty(), settled.problems()));
  }

  private static Destination of(YarnOptions.Read yarn, Problems all, Strictness strictness) {
    boolean accepted = strictness.verdict(all) == ExitCode.OK;
    return new Destination(accepted ? Optional.of(yarn.options()) : Optional.empty(), all);
  }
}
