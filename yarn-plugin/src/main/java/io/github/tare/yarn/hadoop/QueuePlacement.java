package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where placement rules send this user's applications. Source: Hadoop's {@code
 * CSMappingPlacementRule}.
 *
 * @param mapping the rules
 * @param user who submits
 * @param groups the user's, the primary one first; asked for only where a rule goes by them
 * @param tree all queues
 */
record QueuePlacement(
    MappingRules mapping, String user, Supplier<List<String>> groups, QueueTree tree) {
  private static final String REJECTED =
      "placement rules of the ResourceManager reject applications of this user that name no queue";

  Fact<Optional<Placement>> read() {
    return walk(false)
        .goal()
        .flatMap(
            goal ->
                goal.kind() == PlacementWalk.Kind.REJECTED
                    ? Fact.unknown(REJECTED)
                    : Fact.of(goal.queue().map(queue -> new Placement(queue, reach()))));
  }

  private Placement.Reach reach() {
    if (!mapping.override()) {
      return Placement.Reach.UNNAMED;
    }
    boolean spares =
        walk(true)
            .goal()
            .known()
            .filter(goal -> goal.kind() == PlacementWalk.Kind.AS_NAMED)
            .isPresent();
    return spares ? Placement.Reach.ABSENT : Placement.Reach.ALL;
  }

  private PlacementWalk walk(boolean named) {
    return new PlacementWalk(mapping.rules(), user, groups, tree, named);
  }
}
