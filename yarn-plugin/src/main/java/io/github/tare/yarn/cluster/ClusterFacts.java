package io.github.tare.yarn.cluster;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the cluster said about itself, in one go.
 *
 * @param scheduler its scheduler
 * @param maximum the largest container that the ResourceManager is configured to grant
 * @param nodes the nodes that run now
 * @param queues all queues
 * @param labels all node labels; none where labels are not in use
 * @param staging where files would be staged
 * @param secure whether it asks for Kerberos
 */
public record ClusterFacts(
    Fact<SchedulerKind> scheduler,
    Fact<ResourceLimits> maximum,
    Fact<List<NodeFacts>> nodes,
    Fact<QueueTree> queues,
    Fact<Set<String>> labels,
    Fact<StagingFacts> staging,
    Fact<Boolean> secure) {
  public ClusterFacts {
    Objects.requireNonNull(scheduler);
    Objects.requireNonNull(maximum);
    Objects.requireNonNull(nodes);
    Objects.requireNonNull(queues);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(staging);
    Objects.requireNonNull(secure);
  }
}
