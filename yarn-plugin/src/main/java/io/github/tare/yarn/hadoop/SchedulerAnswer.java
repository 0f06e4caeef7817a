package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.Map;

/**
 * What the ResourceManager's web service tells beyond YarnClient.
 *
 * @param kind which scheduler
 * @param maximum the largest container it is configured to grant
 * @param queues by path
 */
record SchedulerAnswer(
    Fact<SchedulerKind> kind, Fact<ResourceAmounts> maximum, Map<String, Queue> queues) {
  SchedulerAnswer {
    queues = Map.copyOf(queues);
  }

  static SchedulerAnswer unknown(String because) {
    return new SchedulerAnswer(Fact.unknown(because), Fact.unknown(because), Map.of());
  }

  /**
   * A queue.
   *
   * @param parent whether it holds queues, or would
   * @param maximum the largest container it grants
   * @param createsQueues whether it makes queues that are named and not there
   */
  record Queue(boolean parent, Fact<ResourceAmounts> maximum, Fact<Boolean> createsQueues) {}
}
