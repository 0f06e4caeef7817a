package io.github.tare.yarn.container;

import java.util.Objects;
import java.util.Optional;

/**
 * Everything that YARN is told about a container that is wanted.
 *
 * @param size memory and vcores
 * @param priority 0 or more; a lower number is served first
 * @param nodeLabel where it may run; empty for the queue's default
 */
public record ContainerRequest(ContainerSize size, int priority, Optional<String> nodeLabel) {
  public ContainerRequest {
    Objects.requireNonNull(size);
    Objects.requireNonNull(nodeLabel);
    if (priority < 0) {
      throw new IllegalArgumentException("a priority is not negative: " + priority);
    }
  }
}
