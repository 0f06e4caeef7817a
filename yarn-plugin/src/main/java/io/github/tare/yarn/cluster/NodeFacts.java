package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.Set;

/**
 * A node that runs containers now.
 *
 * @param id its address, for example {@code worker-7:8041}
 * @param capacity all that it offers, used or not
 * @param used what its containers have now
 * @param labels its node labels; none for the default partition
 */
public record NodeFacts(
    String id, ResourceAmounts capacity, Fact<ResourceAmounts> used, Set<String> labels) {
  public NodeFacts {
    Objects.requireNonNull(id);
    Objects.requireNonNull(capacity);
    Objects.requireNonNull(used);
    labels = Set.copyOf(labels);
  }
}
