package io.github.tare.yarn.launch;

import io.github.tare.yarn.staging.StagedFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the master needs to request and launch TaskExecutors, decided on the client.
 *
 * @param size of those that no job asks to be otherwise
 * @param nodeLabel where it may run; empty for the queue's default
 * @param command its command line, up to what its size comes to and what only the master knows
 * @param environment of the process
 * @param files what is localised into its working directory
 * @param archives names of those files that YARN unpacks
 * @param access who else may read its logs
 */
public record WorkerTemplate(
    WorkerSize size,
    Optional<String> nodeLabel,
    List<LaunchToken> command,
    Map<String, String> environment,
    List<StagedFile> files,
    Set<String> archives,
    Access access) {
  public WorkerTemplate {
    Objects.requireNonNull(size);
    Objects.requireNonNull(nodeLabel);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
    archives = Set.copyOf(archives);
    Objects.requireNonNull(access);
  }
}
