package io.github.tare.yarn.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the cluster said about itself, in one go.
 *
 * @param asked when
 * @param scheduler how it sizes containers
 * @param nodes the nodes that run now
 * @param queues all queues
 * @param labels all node labels; none where labels are not in use
 * @param resourceTypes every countable resource, memory and vcores too, by YARN's names: {@code
 *     memory-mb}, {@code vcores}, {@code yarn.io/gpu}
 * @param rules settings that an application lives under
 * @param staging where files would be staged
 * @param security who asks, and how the cluster knows
 */
public record ClusterFacts(
    Instant asked,
    SchedulerFacts scheduler,
    Fact<List<NodeFacts>> nodes,
    Fact<QueueTree> queues,
    Fact<Set<LabelFacts>> labels,
    Fact<Set<String>> resourceTypes,
    RuleFacts rules,
    Fact<StagingFacts> staging,
    SecurityFacts security) {
  public ClusterFacts {
    Objects.requireNonNull(asked);
    Objects.requireNonNull(scheduler);
    Objects.requireNonNull(nodes);
    Objects.requireNonNull(queues);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(resourceTypes);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(staging);
    Objects.requireNonNull(security);
  }
}
