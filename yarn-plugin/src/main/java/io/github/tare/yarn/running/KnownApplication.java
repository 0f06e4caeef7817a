package io.github.tare.yarn.running;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * An application as YARN knows it.
 *
 * @param id for example {@code application_1700000000000_0001}
 * @param name for people
 * @param user whose it is
 * @param queue the queue that it is in
 * @param mode what its master is there for, by the tag that Tare gave it; empty if it is not Tare's
 * @param status how it is doing
 * @param used by its containers together; empty where YARN does not tell
 */
public record KnownApplication(
    String id,
    String name,
    String user,
    String queue,
    Optional<DeploymentMode> mode,
    ApplicationStatus status,
    Optional<ResourceAmounts> used) {
  public KnownApplication {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(user);
    Objects.requireNonNull(queue);
    Objects.requireNonNull(mode);
    Objects.requireNonNull(status);
    Objects.requireNonNull(used);
  }
}
