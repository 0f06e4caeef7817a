package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The cluster's settings that an application lives under.
 *
 * @param attempts most attempts of an application ({@code yarn.resourcemanager.am.max-attempts})
 * @param virtualMemoryRatio above which a NodeManager kills a container, times its memory; empty:
 *     virtual memory is not checked
 * @param javaHome which Java the NodeManagers give a container; empty: they do not say
 * @param priority highest one of an application ({@code yarn.cluster.max-application-priority}); a
 *     higher one is lowered to it
 * @param placement where rules of the ResourceManager send this user's applications; empty: no rule
 *     does
 * @param parallel applications that this user may run at a time in all queues together; empty: no
 *     limit
 */
public record RuleFacts(
    Fact<Integer> attempts,
    Fact<OptionalDouble> virtualMemoryRatio,
    Fact<Optional<String>> javaHome,
    Fact<Integer> priority,
    Fact<Optional<Placement>> placement,
    Fact<OptionalInt> parallel) {
  public RuleFacts {
    Objects.requireNonNull(attempts);
    Objects.requireNonNull(virtualMemoryRatio);
    Objects.requireNonNull(javaHome);
    Objects.requireNonNull(priority);
    Objects.requireNonNull(placement);
    Objects.requireNonNull(parallel);
  }

  /** Nothing is known. */
  public static RuleFacts unknown(String because) {
    return new RuleFacts(
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because),
        Fact.unknown(because));
  }
}
