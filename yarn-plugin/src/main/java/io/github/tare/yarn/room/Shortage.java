package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.Optional;

/**
 * A container that what is free of a quota does not hold.
 *
 * @param demand the container
 * @param quota what it is taken from
 * @param most all of the quota, as far as it lacks something
 * @param free what is free of it, likewise
 * @param missing what it lacks
 * @param need what the container needs of that
 */
public record Shortage(
    Demand demand,
    Quota quota,
    ResourceAmounts most,
    ResourceAmounts free,
    ResourceAmounts missing,
    ResourceAmounts need) {

  /** None where there is enough, or where that is not known. */
  public static Optional<Shortage> of(Measure measure, Demand demand, Quota quota, Moment moment) {
    return quota
        .free(moment)
        .flatMap(free -> quota.most().map(most -> of(measure, demand, quota, most, free)))
        .known()
        .filter(shortage -> !measure.isNothing(shortage.missing()));
  }

  private static Shortage of(
      Measure measure, Demand demand, Quota quota, ResourceAmounts most, ResourceAmounts free) {
    ResourceAmounts missing = measure.lacking(demand.size(), free);
    return new Shortage(
        demand,
        quota,
        most.onlyAsIn(missing),
        free.onlyAsIn(missing),
        missing,
        demand.size().onlyAsIn(missing));
  }

  /** How much, and then why. */
  public String lacks() {
    return "%s lacks %s: the %s's container needs %s, and of %s %s is free."
        .formatted(
            quota.owner(),
            AmountsText.of(missing),
            demand.processName(),
            AmountsText.of(need),
            AmountsText.of(most),
            AmountsText.of(free));
  }

  /** Of a container that not all of the quota would hold. */
  public String neverHolds() {
    return "%s never has room for the %s: its container needs %s, and the queue may have %s."
        .formatted(quota.owner(), demand.processName(), AmountsText.of(need), AmountsText.of(most));
  }
}
