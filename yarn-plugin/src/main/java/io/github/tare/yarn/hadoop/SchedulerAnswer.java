package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.Map;

/**
 * What the ResourceManager's web service tells of the scheduler.
 *
 * @param kind which scheduler
 * @param maximum the largest container it grants
 * @param calculator how it compares resources, as far as that shows
 * @param queues by path
 */
record SchedulerAnswer(
    Fact<SchedulerKind> kind,
    Fact<ResourceAmounts> maximum,
    Fact<ResourceCalculator> calculator,
    Fact<Map<String, QueueFacts>> queues) {

  static SchedulerAnswer unknown(String because) {
    return new SchedulerAnswer(
        Fact.unknown(because), Fact.unknown(because), Fact.unknown(because), Fact.unknown(because));
  }
}
