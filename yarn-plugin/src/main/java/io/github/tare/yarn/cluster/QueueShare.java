package io.github.tare.yarn.cluster;

import java.util.Objects;

/**
 * What a queue has of one partition of the cluster (the nodes of one label, or those without).
 *
 * @param guaranteed its capacity, or the FairScheduler's minimum share
 * @param ceiling what it may grow to
 * @param used by all its applications now
 * @param masters what application masters may have together
 * @param mastersUsed what they have now
 * @param user what this user may have
 * @param userUsed what this user has now
 * @param userMasters what this user's application masters may have together
 * @param userMastersUsed what they have now
 */
public record QueueShare(
    Fact<ResourceAmounts> guaranteed,
    Fact<ResourceAmounts> ceiling,
    Fact<ResourceAmounts> used,
    Fact<ResourceAmounts> masters,
    Fact<ResourceAmounts> mastersUsed,
    Fact<ResourceAmounts> user,
    Fact<ResourceAmounts> userUsed,
    Fact<ResourceAmounts> userMasters,
    Fact<ResourceAmounts> userMastersUsed) {
  public QueueShare {
    Objects.requireNonNull(guaranteed);
    Objects.requireNonNull(ceiling);
    Objects.requireNonNull(used);
    Objects.requireNonNull(masters);
    Objects.requireNonNull(mastersUsed);
    Objects.requireNonNull(user);
    Objects.requireNonNull(userUsed);
    Objects.requireNonNull(userMasters);
    Objects.requireNonNull(userMastersUsed);
  }

  /** Nothing is known. */
  public static QueueShare unknown(String because) {
    Fact<ResourceAmounts> unknown = Fact.unknown(because);
    return new QueueShare(
        unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
  }
}
