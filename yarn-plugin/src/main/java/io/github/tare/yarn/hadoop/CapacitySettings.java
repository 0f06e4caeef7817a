package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;

/**
 * What can be learnt of the ResourceManager's {@code capacity-scheduler.xml}. It is shown only
 * where it may be changed while the ResourceManager runs, and to administrators.
 *
 * @param answers the web service's
 * @param own this client's settings, with its copy of the file
 */
record CapacitySettings(WebAnswers answers, ResourceManagerSettings own) {
  /** Without it a CapacityScheduler does not start. */
  private static final String QUEUES = "yarn.scheduler.capacity.root.queues";

  Fact<ResourceManagerSettings> learn() {
    return answers
        .capacity()
        .or(answers.settings().flatMap(CapacitySettings::outside))
        .or(clients());
  }

  private static Fact<ResourceManagerSettings> outside(ResourceManagerSettings settings) {
    return settings.text(QUEUES).isPresent()
        ? Fact.assumed(
            settings,
            "the ResourceManager says so outside its capacity-scheduler.xml, which has the last"
                + " word")
        : Fact.unknown("its queues are not set there");
  }

  private Fact<ResourceManagerSettings> clients() {
    return own.text(QUEUES).isPresent()
        ? Fact.assumed(
            own,
            "it is what this client's capacity-scheduler.xml says; the ResourceManager does not"
                + " show its own")
        : Fact.unknown(
            "the ResourceManager does not show its capacity-scheduler.xml, and this client has no"
                + " copy");
  }
}
