package io.github.tare.yarn.launch;

import java.util.Objects;

/**
 * A container that is no more.
 *
 * @param id as it was granted
 * @param exitStatus the process's, or one of YARN's own below zero
 * @param diagnostics YARN's words; may be empty
 */
public record EndedContainer(String id, int exitStatus, String diagnostics) {
  public EndedContainer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(diagnostics);
  }
}
