package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can be learnt of the scheduler's placement rules; the FairScheduler shows its own to nobody.
 *
 * @param capacity the CapacityScheduler's settings
 */
record PlacementRules(Fact<ResourceManagerSettings> capacity) {
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
              case CAPACITY ->
                  capacity
                      .flatMap(MappingRules::of)
                      .flatMap(rules -> placement(rules, tree, user, groups));
            });
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
