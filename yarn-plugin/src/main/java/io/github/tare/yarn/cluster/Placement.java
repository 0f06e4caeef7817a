package io.github.tare.yarn.cluster;

import java.util.Objects;

/**
 * Where the ResourceManager's placement rules send this user's applications: the
 * CapacityScheduler's {@code queue-mappings}, the FairScheduler's {@code queuePlacementPolicy}.
 *
 * @param queue for example {@code root.users.jane}
 * @param reach which applications they send there
 */
public record Placement(String queue, Reach reach) {
  public Placement {
    Objects.requireNonNull(queue);
    Objects.requireNonNull(reach);
  }

  /** Which applications a rule moves. */
  public enum Reach {
    /** Those that name no queue; YARN takes the name {@code default} for none. */
    UNNAMED,
    /** Those that name no queue, or none that there is. */
    ABSENT,
    /** Those that name another queue, too ({@code queue-mappings-override.enable}). */
    ALL
  }
}
