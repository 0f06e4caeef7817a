package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.staging.StagedFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything the master needs to request and launch TaskExecutors, decided on the client.
 *
 * @param spec the planned worker
 * @param container what is asked of YARN for each
 * @param nodeLabel where it may run; empty for the queue's default
 * @param javaHome of the nodes; may hold YARN's own expansion {@code {{JAVA_HOME}}}
 * @param jvmArguments one token each: computed options, the user's, logging
 * @param environment of the process
 * @param files what is localised into its working directory
 */
public record WorkerTemplate(
    WorkerSpec spec,
    ContainerSize container,
    Optional<String> nodeLabel,
    String javaHome,
    List<String> jvmArguments,
    Map<String, String> environment,
    List<StagedFile> files) {
  public WorkerTemplate {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(container);
    Objects.requireNonNull(nodeLabel);
    Objects.requireNonNull(javaHome);
    jvmArguments = List.copyOf(jvmArguments);
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
  }
}
