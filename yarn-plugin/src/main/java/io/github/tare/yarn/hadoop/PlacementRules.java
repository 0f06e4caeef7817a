package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can be learnt of the scheduler's placement rules. The CapacityScheduler has them in a file
 * that it shows only where it may be changed while the ResourceManager runs; the FairScheduler
 * shows its own to nobody.
 *
 * @param answers the web service's
 * @param own this client's settings, with its {@code capacity-scheduler.xml}
 */
record PlacementRules(WebAnswers answers, ResourceManagerSettings own) {
  /** Without it a CapacityScheduler does not start. */
  private static final String QUEUES = "yarn.scheduler.capacity.root.queues";

  /**
   * Where they send a user's applications.
   *
   * @param groups the user's, the primary one first; asked for only where a rule goes by them
   */
  Fact<Optional<Placement>> placement(
      Fact<SchedulerKind> kind, Fact<QueueTree> tree, String user, Supplier<List<String>> groups) {
    return kind.flatMap(
        scheduler ->
            switch (scheduler) {
              case FIFO -> Fact.of(Optional.empty());
              case FAIR ->
                  Fact.unknown(
                      "the FairScheduler keeps its placement rules in its allocation file, which it"
                          + " does not show");
              case CAPACITY -> mapping().flatMap(rules -> placement(rules, tree, user, groups));
            });
  }

  private Fact<MappingRules> mapping() {
    return answers
        .capacity()
        .or(answers.settings().flatMap(PlacementRules::outside))
        .or(clients())
        .flatMap(MappingRules::of);
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
            "the ResourceManager keeps its placement rules in its capacity-scheduler.xml, which it"
                + " does not show, and this client has no copy");
  }

  private static Fact<Optional<Placement>> placement(
      MappingRules rules, Fact<QueueTree> tree, String user, Supplier<List<String>> groups) {
    if (rules.rules().isEmpty()) {
      return Fact.of(Optional.empty());
    }
    Fact<Optional<Placement>> placement =
        tree.flatMap(queues -> new QueuePlacement(rules, user, groups, queues).read());
    return rules.goByGroups()
        ? placement.flatMap(
            it -> Fact.assumed(it, "the groups of this user are those that this machine knows"))
        : placement;
  }
}
