package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code /ws/v1/cluster/scheduler}. Source: Hadoop's {@code CapacitySchedulerInfo} and {@code
 * FairSchedulerInfo}.
 */
final class SchedulerDocument {

  private SchedulerDocument() {}

  /**
   * Reads it.
   *
   * @param user whose share of every queue is meant
   * @param partitions what there is to share
   */
  static SchedulerAnswer read(WebJson document, String user, Partitions partitions) {
    WebJson info = document.at("scheduler").at("schedulerInfo");
    return switch (info.at("type").text().orElse("")) {
      case "capacityScheduler" ->
          answer(
              SchedulerKind.CAPACITY,
              info.at("maximumAllocation"),
              CalculatorSign.in(info),
              new CapacityQueues(user, partitions).read(info));
      case "fairScheduler" ->
          answer(
              SchedulerKind.FAIR,
              info.at("rootQueue").at("maxContainerAllocation"),
              Fact.of(ResourceCalculator.EVERY_RESOURCE),
              FairQueues.read(info.at("rootQueue")));
      case "fifoScheduler" ->
          new SchedulerAnswer(
              Fact.of(SchedulerKind.FIFO),
              Fact.unknown(WebJson.ABSENT),
              Fact.of(ResourceCalculator.MEMORY),
              Fact.unknown(WebJson.ABSENT));
      default -> SchedulerAnswer.unknown(WebJson.ABSENT);
    };
  }

  private static SchedulerAnswer answer(
      SchedulerKind kind,
      WebJson maximum,
      Fact<ResourceCalculator> calculator,
      List<QueueFacts> queues) {
    return new SchedulerAnswer(
        Fact.of(kind), largest(maximum), calculator, Fact.of(byPath(queues)));
  }

  private static Map<String, QueueFacts> byPath(List<QueueFacts> queues) {
    return queues.stream()
        .collect(Collectors.toMap(QueueFacts::path, Function.identity(), (one, two) -> one));
  }

  /** A maximum; zero is how an older version writes that there is none of its own. */
  static Fact<ResourceAmounts> largest(WebJson resource) {
    return Amounts.of(resource)
        .flatMap(
            amounts ->
                amounts.memoryMebibytes() == 0 || amounts.vcores() == 0
                    ? Fact.unknown(WebJson.ABSENT)
                    : Fact.of(amounts));
  }
}
