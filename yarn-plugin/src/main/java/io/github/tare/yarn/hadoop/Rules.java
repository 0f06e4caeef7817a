package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.RuleFacts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What YARN's settings say that an application lives under. Source: Hadoop's {@code RMAppImpl} and
 * {@code yarn-default.xml}.
 *
 * @param settings the ResourceManager's
 * @param placement what {@link PlacementRules} learnt
 */
record Rules(Fact<ResourceManagerSettings> settings, Fact<Optional<Placement>> placement) {

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
        placement);
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
