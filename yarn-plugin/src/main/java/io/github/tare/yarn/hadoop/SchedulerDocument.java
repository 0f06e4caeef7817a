package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code /ws/v1/cluster/scheduler}. Source: Hadoop's {@code CapacitySchedulerInfo}, {@code
 * CapacitySchedulerQueueInfo}, {@code FairSchedulerInfo} and {@code FairSchedulerQueueInfo}.
 */
final class SchedulerDocument {
  private static final String ABSENT = "the ResourceManager's web service does not say";

  private final Map<String, SchedulerAnswer.Queue> queues = new LinkedHashMap<>();

  private SchedulerDocument() {}

  static SchedulerAnswer read(WebJson document) {
    WebJson info = document.at("scheduler").at("schedulerInfo");
    SchedulerDocument reader = new SchedulerDocument();
    String type = info.at("type").text().orElse("");
    return switch (type) {
      case "capacityScheduler" -> reader.capacity(info);
      case "fairScheduler" -> reader.fair(info.at("rootQueue"));
      case "fifoScheduler" -> answer(SchedulerKind.FIFO, Fact.unknown(ABSENT), Map.of());
      default -> SchedulerAnswer.unknown(ABSENT);
    };
  }

  private SchedulerAnswer capacity(WebJson root) {
    addCapacity(root, "root");
    return answer(SchedulerKind.CAPACITY, limits(root.at("maximumAllocation")), queues);
  }

  private void addCapacity(WebJson queue, String path) {
    WebJson children = queue.at("queues").at("queue");
    boolean leaf = queue.at("type").text().orElse("").contains("Leaf");
    queues.put(
        path,
        new SchedulerAnswer.Queue(
            !leaf, limits(queue.at("maximumAllocation")), Fact.of(createsQueues(queue))));
    children
        .elements()
        .forEach(
            child ->
                child.at("queueName").text().ifPresent(n -> addCapacity(child, path + "." + n)));
  }

  /** Two generations of the same feature: a switch on the parent, and queues made on demand. */
  private static boolean createsQueues(WebJson queue) {
    return queue.at("autoCreateChildQueueEnabled").isTrue()
        || queue.at("autoCreationEligibility").text().filter(how -> !how.equals("off")).isPresent();
  }

  private SchedulerAnswer fair(WebJson root) {
    addFair(root);
    return answer(SchedulerKind.FAIR, limits(root.at("maxContainerAllocation")), queues);
  }

  private void addFair(WebJson queue) {
    Optional<String> path = queue.at("queueName").text();
    WebJson children = queue.at("childQueues");
    path.ifPresent(
        name ->
            queues.put(
                name,
                new SchedulerAnswer.Queue(
                    children.isPresent(),
                    limits(queue.at("maxContainerAllocation")),
                    Fact.unknown(ABSENT))));
    WebJson list = children.at("queue");
    (list.isPresent() ? list : children).elements().forEach(this::addFair);
  }

  private static SchedulerAnswer answer(
      SchedulerKind kind,
      Fact<ResourceAmounts> maximum,
      Map<String, SchedulerAnswer.Queue> queues) {
    return new SchedulerAnswer(Fact.of(kind), maximum, queues);
  }

  private static Fact<ResourceAmounts> limits(WebJson resource) {
    OptionalLong memory = resource.at("memory").number();
    OptionalLong vcores = resource.at("vCores").number();
    // Zero is how an older version writes "not set".
    if (memory.orElse(0) <= 0 || vcores.orElse(0) <= 0 || vcores.getAsLong() > Integer.MAX_VALUE) {
      return Fact.unknown(ABSENT);
    }
    return Fact.of(new ResourceAmounts(memory.getAsLong(), (int) vcores.getAsLong()));
  }
}
