package io.github.tare.yarn.submit;

import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.launch.LaunchContext;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that YARN is told about an application.
 *
 * @param id taken before
 * @param name for people
 * @param type YARN keeps 20 characters of it
 * @param queue empty for YARN's own placement
 * @param priority empty for the queue's default
 * @param tags lower case, as YARN wants them
 * @param attempts how often the master may be started, 1 or more
 * @param attemptFailuresValidityMillis failures older than this do not count; -1 counts all
 * @param master the master's container
 * @param launch how the master is started
 * @param logs which log files are aggregated while it runs
 */
public record ApplicationRequest(
    String id,
    String name,
    String type,
    Optional<String> queue,
    OptionalInt priority,
    Set<String> tags,
    int attempts,
    long attemptFailuresValidityMillis,
    ContainerRequest master,
    LaunchContext launch,
    YarnOptions.RolledLogs logs) {
  public ApplicationRequest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(queue);
    Objects.requireNonNull(priority);
    tags = Set.copyOf(tags);
    Objects.requireNonNull(master);
    Objects.requireNonNull(launch);
    Objects.requireNonNull(logs);
  }
}
