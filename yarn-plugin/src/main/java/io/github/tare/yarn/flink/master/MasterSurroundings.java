package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.ContainerGateway;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.Manifest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;

/**
 * What the driver finds around it.
 *
 * @param manifest the plan
 * @param staged the configuration that every container finds in its working directory
 * @param yarn opens the way to YARN
 * @param logs what a container that is no more left in its log directory; may take long
 * @param lost keeps the TaskExecutors that end before their time
 * @param failure why the application's job failed, if it did
 * @param end removes what the application leaves behind
 */
record MasterSurroundings(
    Manifest manifest,
    Configuration staged,
    YarnConnector yarn,
    Function<EndedContainer, Evidence> logs,
    LostWorkers lost,
    Supplier<Optional<String>> failure,
    Runnable end) {
  MasterSurroundings {
    Objects.requireNonNull(manifest);
    Objects.requireNonNull(staged);
    Objects.requireNonNull(yarn);
    Objects.requireNonNull(logs);
    Objects.requireNonNull(lost);
    Objects.requireNonNull(failure);
    Objects.requireNonNull(end);
  }

  /** Opens the way to YARN. */
  @FunctionalInterface
  interface YarnConnector {
    /**
     * Connects.
     *
     * @param heartbeat how often YARN is talked to
     * @param events hears what YARN says
     * @param registered whether Flink has a TaskExecutor in a container
     */
    ContainerGateway open(Duration heartbeat, ContainerEvents events, Predicate<String> registered);
  }
}
