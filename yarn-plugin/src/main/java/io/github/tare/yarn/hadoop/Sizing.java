package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scheduler's minimum, maximum and increment, as YARN's settings have them. Source: Hadoop's
 * {@code ResourceUtils} and {@code FairSchedulerConfiguration}.
 *
 * @param settings whose
 */
record Sizing(ResourceManagerSettings settings) {
  private static final String MEMORY = "memory-mb";
  private static final String VCORES = "vcores";
  private static final long INCREMENT_MEBIBYTES = 1024;
  private static final long INCREMENT_VCORES = 1;

  Fact<ResourceAmounts> minimum() {
    return limit("minimum-allocation", 0);
  }

  Fact<ResourceAmounts> maximum() {
    return limit("maximum-allocation", Long.MAX_VALUE);
  }

  /** The FairScheduler's alone. */
  ResourceAmounts increment() {
    return new ResourceAmounts(
        ofType(MEMORY, "increment-allocation", "Mi")
            .orElse(
                settings
                    .number("yarn.scheduler.increment-allocation-mb")
                    .orElse(INCREMENT_MEBIBYTES)),
        Amounts.vcores(
            ofType(VCORES, "increment-allocation", "")
                .orElse(
                    settings
                        .number("yarn.scheduler.increment-allocation-vcores")
                        .orElse(INCREMENT_VCORES))),
        others("increment-allocation", 0));
  }

  private Fact<ResourceAmounts> limit(String which, long otherwise) {
    OptionalLong memory = either(MEMORY, which, "-mb");
    OptionalLong vcores = either(VCORES, which, "-vcores");
    return memory.isPresent() && vcores.isPresent()
        ? Fact.of(
            new ResourceAmounts(
                memory.getAsLong(), Amounts.vcores(vcores.getAsLong()), others(which, otherwise)))
        : Fact.unknown("the settings do not have it");
  }

  private OptionalLong either(String type, String which, String suffix) {
    OptionalLong own = ofType(type, which, "");
    return own.isPresent() ? own : settings.number("yarn.scheduler." + which + suffix);
  }

  private OptionalLong ofType(String type, String which, String unit) {
    return settings.amount("yarn.resource-types." + type + "." + which, unit);
  }

  private SortedMap<String, Long> others(String which, long otherwise) {
    SortedMap<String, Long> others = new TreeMap<>();
    for (String type : settings.text("yarn.resource-types").orElse("").split(",", -1)) {
      if (!type.isBlank() && Amounts.isOther(type.strip())) {
        others.put(type.strip(), ofType(type.strip(), which, "").orElse(otherwise));
      }
    }
    return others;
  }
}
