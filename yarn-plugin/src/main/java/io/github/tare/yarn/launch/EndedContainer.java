package io.github.tare.yarn.launch;

import java.util.Objects;
import java.util.Optional;

/**
 * A container that is no more, as far as anybody can tell.
 *
 * @param id as it was granted
 * @param exitStatus the process's, or one of YARN's own below zero
 * @param diagnostics YARN's words; may be empty. Those of {@link #unanswered} are the master's
 * @param nodeWeb the web service of the node that it was on, for example {@code node3:8042}; empty
 *     if that is not known
 */
public record EndedContainer(
    String id, int exitStatus, String diagnostics, Optional<String> nodeWeb) {
  /** How a master begins that cannot reach a container's node. */
  public static final String UNANSWERED = "Nobody answered at ";

  /** {@code ContainerExitStatus.ABORTED}: what YARN says of a container that is given back. */
  private static final int ABORTED = -100;

  public EndedContainer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(diagnostics);
    Objects.requireNonNull(nodeWeb);
  }

  /** One of which it is not known where it was. */
  public EndedContainer(String id, int exitStatus, String diagnostics) {
    this(id, exitStatus, diagnostics, Optional.empty());
  }

  /**
   * One that is given up because its node cannot be reached; YARN has not told of its end.
   *
   * @param node as YARN names it, for example {@code node3:45454}
   * @param why the rest of a sentence, for example {@code the connection was refused}
   */
  public static EndedContainer unanswered(String id, String node, String why) {
    return new EndedContainer(id, ABORTED, UNANSWERED + node + ": " + why + ".");
  }

  /** Whether it was given up because its node cannot be reached. */
  public boolean isUnanswered() {
    return diagnostics.startsWith(UNANSWERED);
  }
}
