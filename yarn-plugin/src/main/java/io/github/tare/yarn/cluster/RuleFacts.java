package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cluster's settings that an application lives under.
 *
 * @param attempts most attempts of an application ({@code yarn.resourcemanager.am.max-attempts})
 * @param virtualMemoryRatio above which a NodeManager kills a container, times its memory; empty:
 *     virtual memory is not checked
 * @param javaHome which Java the NodeManagers give a container; empty: they do not say
 */
public record RuleFacts(
    Fact<Integer> attempts,
    Fact<OptionalDouble> virtualMemoryRatio,
    Fact<Optional<String>> javaHome) {
  public RuleFacts {
    Objects.requireNonNull(attempts);
    Objects.requireNonNull(virtualMemoryRatio);
    Objects.requireNonNull(javaHome);
  }

  /** Nothing is known. */
  public static RuleFacts unknown(String because) {
    return new RuleFacts(Fact.unknown(because), Fact.unknown(because), Fact.unknown(because));
  }
}
