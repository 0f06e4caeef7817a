package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;

/** All of {@link Clusters#usual()} and nothing used, with something changed. */
final class ChangedShare {
  private Fact<ResourceAmounts> ceiling = Clusters.share().ceiling();
  private Fact<ResourceAmounts> used = Clusters.share().used();
  private Fact<ResourceAmounts> masters = Clusters.share().masters();
  private Fact<ResourceAmounts> mastersUsed = Clusters.share().mastersUsed();
  private Fact<ResourceAmounts> user = Clusters.share().user();
  private Fact<ResourceAmounts> userUsed = Clusters.share().userUsed();
  private Fact<ResourceAmounts> userMasters = Clusters.share().userMasters();
  private Fact<ResourceAmounts> userMastersUsed = Clusters.share().userMastersUsed();

  ChangedShare ceiling(ResourceAmounts most, ResourceAmounts now) {
    ceiling = Fact.of(most);
    used = Fact.of(now);
    return this;
  }

  ChangedShare masters(ResourceAmounts most, ResourceAmounts now) {
    masters = Fact.of(most);
    mastersUsed = Fact.of(now);
    return this;
  }

  ChangedShare user(ResourceAmounts most, ResourceAmounts now) {
    user = Fact.of(most);
    userUsed = Fact.of(now);
    return this;
  }

  ChangedShare userMasters(ResourceAmounts most, ResourceAmounts now) {
    userMasters = Fact.of(most);
    userMastersUsed = Fact.of(now);
    return this;
  }

  QueueShare facts() {
    return new QueueShare(
        ceiling, ceiling, used, masters, mastersUsed, user, userUsed, userMasters, userMastersUsed);
  }
}
