package io.github.tare.yarn.launch;

import java.util.Objects;
import java.util.Optional;

/**
 * A container that is no more.
 *
 * @param id as it was granted
 * @param exitStatus the process's, or one of YARN's own below zero
 * @param diagnostics YARN's words; may be empty
 * @param nodeWeb the web service of the node that it was on, for example {@code node3:8042}; empty
 *     if that is not known
 */
public record EndedContainer(
    String id, int exitStatus, String diagnostics, Optional<String> nodeWeb) {
  public EndedContainer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(diagnostics);
    Objects.requireNonNull(nodeWeb);
  }

  /** One of which it is not known where it was. */
  public EndedContainer(String id, int exitStatus, String diagnostics) {
    this(id, exitStatus, diagnostics, Optional.empty());
  }
}
