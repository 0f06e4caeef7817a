package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceCalculator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what the CapacityScheduler has reckoned it shows which resource calculator it has, where the
 * file that sets it is not shown. A queue's limit for masters is a share of what the queue may
 * have: of every resource with {@code DominantResourceCalculator}, of memory alone with {@code
 * DefaultResourceCalculator}, which always puts 1 vcore to it.
 *
 * <p>Source: {@code multiplyAndNormalizeUp} of the two, as {@code
 * AbstractLeafQueue.calculateAndGetAMResourceLimitPerPartition} calls it.
 */
record CalculatorSign(WebJson queue) {

  /** What any of the queues shows; unknown where all are too small to tell. */
  static Fact<ResourceCalculator> in(WebJson root) {
    return leaves(root)
        .flatMap(leaf -> new CalculatorSign(leaf).read().stream())
        .findFirst()
        .map(Fact::of)
        .orElseGet(() -> Fact.unknown("no queue is large enough to show it"));
  }

  private static Stream<WebJson> leaves(WebJson queue) {
    return Stream.concat(
        Stream.of(queue),
        queue.at("queues").at("queue").elements().stream().flatMap(CalculatorSign::leaves));
  }

  private Optional<ResourceCalculator> read() {
    long shown = queue.at("AMResourceLimit").at("vCores").number().orElse(0);
    if (shown > 1) {
      return Optional.of(ResourceCalculator.EVERY_RESOURCE);
    }
    return shown == 1 && shareOfVcores() > 1
        ? Optional.of(ResourceCalculator.MEMORY)
        : Optional.empty();
  }

  /** That masters would be promised if vcores counted. */
  private double shareOfVcores() {
    return queue.at("capacities").at("queueCapacitiesByPartition").elements().stream()
        .filter(it -> it.at("partitionName").text().orElse("").isEmpty())
        .mapToDouble(CalculatorSign::shareOfVcores)
        .findFirst()
        .orElse(0);
  }

  private static double shareOfVcores(WebJson partition) {
    double percent = partition.at("maxAMLimitPercentage").decimal().orElse(0);
    return partition.at("effectiveMinResource").at("vCores").number().orElse(0) * percent / 100;
  }
}
