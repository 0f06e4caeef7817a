package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many workers find room beside the master at most. Of a queue's bounds those count that are
 * known.
 *
 * @param count of workers; 0 where the master finds none
 * @param by what it is that has no more room, for people
 */
public record Forecast(long count, String by) {

  /** Unknown where the nodes are, or what is free on them. */
  public static Fact<Forecast> of(Ground ground, Demand master, Demand worker, Moment moment) {
    return onNodes(ground, master, worker, moment)
        .map(
            nodes -> {
              List<Forecast> all = new ArrayList<>(List.of(nodes));
              ground
                  .ceilings(worker)
                  .forEach(it -> inQueue(ground, master, worker, it, moment).ifPresent(all::add));
              ground
                  .ofUser(worker)
                  .flatMap(quota -> ofUser(ground, master, worker, quota, moment))
                  .ifPresent(all::add);
              return all.stream().min(Comparator.comparingLong(Forecast::count)).orElseThrow();
            });
  }

  private static Fact<Forecast> onNodes(
      Ground ground, Demand master, Demand worker, Moment moment) {
    if (moment == Moment.EVER && ground.nodes(worker).known().filter(List::isEmpty).isPresent()) {
      return Fact.unknown("no node runs now, and those that come may be of any size");
    }
    String by = moment == Moment.NOW ? "the nodes have no more free" : "the nodes hold no more";
    return ground
        .packing(worker, moment)
        .map(
            packing ->
                master.label().equals(worker.label())
                    ? packing.countBeside(master.size(), worker.size())
                    : packing.count(worker.size()))
        .map(count -> new Forecast(count, by));
  }

  private static Optional<Forecast> inQueue(
      Ground ground, Demand master, Demand worker, Quota ceiling, Moment moment) {
    Measure measure = ground.measure();
    ResourceAmounts before = before(master, worker);
    String by = ceiling.owner().replaceFirst("^The", "the");
    return ceiling
        .free(moment)
        .known()
        .map(
            free ->
                measure.fits(before, free) ? measure.count(worker.size(), free.without(before)) : 0)
        .map(
            count ->
                new Forecast(
                    count,
                    by + (moment == Moment.NOW ? " has no more free" : " may have no more")));
  }

  /** The last container may lie across the limit. */
  private static Optional<Forecast> ofUser(
      Ground ground, Demand master, Demand worker, Quota quota, Moment moment) {
    Measure measure = ground.measure();
    ResourceAmounts before = before(master, worker);
    return quota
        .most()
        .flatMap(
            most ->
                moment
                    .taken(quota.used())
                    .map(used -> used.plus(before))
                    .map(
                        used ->
                            measure.fits(used, most)
                                ? measure.count(worker.size(), most.without(used)) + 1
                                : 0))
        .known()
        .map(
            count ->
                new Forecast(count, quota.owner().replaceFirst("^This", "this") + " has no more"));
  }

  /** What the master takes of what the workers share with it. */
  private static ResourceAmounts before(Demand master, Demand worker) {
    return master.label().equals(worker.label()) ? master.size() : new ResourceAmounts(0, 0);
  }
}
