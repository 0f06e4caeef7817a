package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What YARN's settings say that an application lives under. Source: Hadoop's {@code RMAppImpl} and
 * {@code yarn-default.xml}.
 *
 * @param settings the ResourceManager's
 * @param placement what {@link PlacementRules} learnt
 * @param parallel applications of this user at a time
 */
record Rules(
    Fact<ResourceManagerSettings> settings,
    Fact<Optional<Placement>> placement,
    Fact<OptionalInt> parallel) {
  private static final String USER = "yarn.scheduler.capacity.user.";

  RuleFacts facts() {
    return new RuleFacts(
        settings.flatMap(it -> number(attempts(it))),
        settings.flatMap(
            it ->
                Fact.assumed(
                    virtualMemory(it),
                    "the ResourceManager's configuration says so, and a NodeManager may have its"
                        + " own")),
        Fact.unknown("the NodeManagers do not say"),
        settings.flatMap(it -> number(it.number("yarn.cluster.max-application-priority"))),
        placement,
        parallel);
  }

  /** Of a user in all queues together. Source: {@code getMaxParallelAppsForUser} of Hadoop. */
  static Fact<OptionalInt> parallel(
      Fact<SchedulerKind> kind, Fact<ResourceManagerSettings> capacity, String user) {
    return kind.flatMap(
        scheduler ->
            switch (scheduler) {
              case CAPACITY -> capacity.map(settings -> parallel(settings, user));
              case FAIR -> Fact.unknown("the FairScheduler does not show its allocation file");
              case FIFO -> Fact.of(OptionalInt.empty());
            });
  }

  private static OptionalInt parallel(ResourceManagerSettings settings, String user) {
    OptionalLong own = settings.number(USER + user + ".max-parallel-apps");
    OptionalLong most = own.isPresent() ? own : settings.number(USER + "max-parallel-apps");
    return most.isEmpty() || most.getAsLong() >= Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of((int) most.getAsLong());
  }

  private static OptionalLong attempts(ResourceManagerSettings settings) {
    OptionalLong most = settings.number("yarn.resourcemanager.am.global.max-attempts");
    return most.isPresent() ? most : settings.number("yarn.resourcemanager.am.max-attempts");
  }

  private static OptionalDouble virtualMemory(ResourceManagerSettings settings) {
    boolean checked =
        settings.text("yarn.nodemanager.vmem-check-enabled").filter("true"::equals).isPresent();
    return checked ? settings.decimal("yarn.nodemanager.vmem-pmem-ratio") : OptionalDouble.empty();
  }

  private static Fact<Integer> number(OptionalLong number) {
    return number.isPresent()
        ? Fact.of(Math.toIntExact(Math.min(Integer.MAX_VALUE, number.getAsLong())))
        : Fact.unknown("the settings do not have it");
  }
}
