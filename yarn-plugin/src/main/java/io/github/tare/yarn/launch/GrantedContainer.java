package io.github.tare.yarn.launch;

import java.util.Objects;

/**
 * A container that YARN has given to the master.
 *
 * @param id for example {@code container_1700000000000_0001_01_000002}
 * @param host of the node it is on
 * @param node the node as YARN names it, for example {@code worker7:45454}
 * @param priority of the request it answers: its size may be rounded up, its priority is not
 */
public record GrantedContainer(String id, String host, String node, int priority) {
  public GrantedContainer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(host);
    Objects.requireNonNull(node);
  }
}
