package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a queue of the CapacityScheduler has of one partition. Source: Hadoop's {@code
 * PartitionQueueCapacitiesInfo} and {@code PartitionResourcesInfo}; what a user may have as in
 * {@code UsersManager.computeUserLimit}, which the ResourceManager shows only as far as users have
 * grown so far.
 *
 * @param queue all of it
 * @param capacities its capacities in the partition
 * @param label of the partition
 * @param partitions what there is to share
 * @param user whose share is meant
 */
record CapacityShare(
    WebJson queue, WebJson capacities, String label, Partitions partitions, String user) {
  private static final String RECKONED = "it is reckoned from what the queue has and its limits";
  private static final String NOT_RECKONED = "the CapacityScheduler has not reckoned it yet";

  QueueShare read() {
    WebJson usage = usage(queue);
    WebJson own = usage(listed());
    Fact<ResourceAmounts> masters =
        Amounts.reckoned(usage.at("amLimit"), NOT_RECKONED).or(ofGuaranteed(mastersShare()));
    return new QueueShare(
        guaranteed(),
        ceiling(),
        Amounts.of(usage.at("used")),
        masters,
        Amounts.of(usage.at("amUsed")),
        userCeiling(),
        usedBy(own, "used"),
        Amounts.reckoned(own.at("amLimit"), NOT_RECKONED).or(userMasters(masters)),
        usedBy(own, "amUsed"));
  }

  private Fact<ResourceAmounts> guaranteed() {
    return Amounts.of(capacities.at("effectiveMinResource")).or(ofWhole("absoluteCapacity"));
  }

  private Fact<ResourceAmounts> ceiling() {
    return Amounts.of(capacities.at("effectiveMaxResource")).or(ofWhole("absoluteMaxCapacity"));
  }

  /** Before Hadoop 3.1 there were only percentages. */
  private Fact<ResourceAmounts> ofWhole(String percentage) {
    OptionalDouble percent = capacities.at(percentage).decimal();
    return percent.isEmpty()
        ? Fact.unknown(WebJson.ABSENT)
        : partitions.whole(label).map(all -> Amounts.times(all, percent.getAsDouble() / 100));
  }

  /**
   * Nobody takes more than the factor allows, nor more than a part of all that the queue can be.
   */
  private Fact<ResourceAmounts> userCeiling() {
    Fact<ResourceAmounts> part = ceiling().map(all -> Amounts.times(all, partOfUser()));
    Fact<ResourceAmounts> most = guaranteed().flatMap(this::mostOfUser);
    return part.flatMap(
        one -> most.map(two -> Amounts.roundedUp(Amounts.smaller(one, two), partitions.step())));
  }

  /** A queue that is promised less than a container counts as one. */
  private Fact<ResourceAmounts> mostOfUser(ResourceAmounts promised) {
    return userFactor() < 0 || Amounts.isNone(promised)
        ? ceiling()
        : Fact.of(Amounts.times(Amounts.larger(promised, partitions.step()), userFactor()));
  }

  private Fact<ResourceAmounts> userMasters(Fact<ResourceAmounts> masters) {
    double factor = userFactor() < 0 ? 1 : userFactor();
    return ofGuaranteed(mastersShare() * partOfUser() * factor)
        .flatMap(own -> masters.map(all -> Amounts.smaller(own, all)));
  }

  private Fact<ResourceAmounts> ofGuaranteed(double share) {
    return guaranteed()
        .map(it -> Amounts.roundedUp(Amounts.times(it, share), partitions.step()))
        .flatMap(it -> Fact.assumed(it, RECKONED));
  }

  private double mastersShare() {
    return capacities.at("maxAMLimitPercentage").decimal().orElse(0) / 100;
  }

  /** An even part, if the queue does not promise more; this user makes one more that is active. */
  private double partOfUser() {
    long others = users().stream().filter(it -> it.at("isActive").isTrue() && !isUser(it)).count();
    double promised = queue.at("userLimit").decimal().orElse(100) / 100;
    return Math.min(1, Math.max(promised, 1.0 / (others + 1)));
  }

  private double userFactor() {
    return queue.at("userLimitFactor").decimal().orElse(1);
  }

  private WebJson listed() {
    return users().stream().filter(this::isUser).findFirst().orElse(WebJson.NOTHING);
  }

  private List<WebJson> users() {
    return queue.at("users").at("user").elements();
  }

  private boolean isUser(WebJson other) {
    return other.at("username").text().filter(user::equals).isPresent();
  }

  /** A user who is not listed has nothing there. */
  private Fact<ResourceAmounts> usedBy(WebJson own, String what) {
    if (!queue.at("users").isPresent()) {
      return Fact.unknown(WebJson.ABSENT);
    }
    return own.isPresent() ? Amounts.of(own.at(what)) : Fact.of(new ResourceAmounts(0, 0));
  }

  private WebJson usage(WebJson owner) {
    return owner.at("resources").at("resourceUsagesByPartition").elements().stream()
        .filter(it -> it.at("partitionName").text().orElse("").equals(label))
        .findFirst()
        .orElse(WebJson.NOTHING);
  }
}
