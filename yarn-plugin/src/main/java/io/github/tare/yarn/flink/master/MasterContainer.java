package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.hadoop.HadoopSettings;
import io.github.tare.yarn.hadoop.MasterGateway;
import io.github.tare.yarn.hadoop.MasterStaging;
import io.github.tare.yarn.hadoop.NodeLogs;
import io.github.tare.yarn.hadoop.YarnContainers;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.ContainerGateway;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.ManifestText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;

/**
 * What a master finds in its container.
 *
 * @param applicationId its own
 * @param manifest the plan
 * @param staged the configuration that every container finds in its working directory
 * @param configuration the same, made true for this node
 * @param hadoop what this node's Hadoop says, and the staged configuration over it
 * @param host of this node
 * @param logDirectories where its own logs are, one on each disk, with commas between them
 * @param log its own log file; empty if it writes none
 */
record MasterContainer(
    String applicationId,
    Manifest manifest,
    Configuration staged,
    Configuration configuration,
    org.apache.hadoop.conf.Configuration hadoop,
    String host,
    String logDirectories,
    Optional<String> log) {
  /** Flink's name for it, by which its web interface finds all logs. */
  private static final String LOG_FILE = "log.file";

  /** Longer than Flink waits: what comes late is told, too. */
  private static final Duration PATIENCE_WITH_NODES = Duration.ofSeconds(8);

  /** YARN gives a process that is asked to end little time anyway. */
  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(2);

  /**
   * Looks around in the working directory.
   *
   * @param env YARN's variables
   * @param arguments of the command line
   * @throws IOException if the manifest cannot be read
   */
  static MasterContainer enter(Map<String, String> env, String[] arguments) throws IOException {
    Manifest manifest = manifest(Path.of(Manifest.FILE_NAME));
    Configuration staged = GlobalConfiguration.loadConfiguration(".");
    String applicationId = YarnContainers.applicationId(variable(env, "CONTAINER_ID"));
    String host = variable(env, "NM_HOST");
    return new MasterContainer(
        applicationId,
        manifest,
        staged,
        MasterConfiguration.of(staged, arguments, host, applicationId),
        HadoopSettings.with(staged.toMap()),
        host,
        variable(env, "LOG_DIRS"),
        Optional.ofNullable(System.getProperty(LOG_FILE)));
  }

  /**
   * Connects to the file system and to YARN; from here on this process removes what was staged once
   * the application has ended.
   *
   * @throws IOException if the file system does not answer
   */
  MasterSurroundings surroundings() throws IOException {
    return surroundings((heartbeat, events, registered) -> connect(heartbeat, events));
  }

  /**
   * The same, with another way to YARN.
   *
   * @throws IOException if the file system does not answer
   */
  MasterSurroundings surroundings(MasterSurroundings.YarnConnector yarn) throws IOException {
    MasterStaging staging = MasterStaging.open(hadoop, manifest.stagingDirectory(), applicationId);
    staging.removeAtShutdown(PATIENCE_AT_SHUTDOWN);
    return new MasterSurroundings(
        manifest,
        staged,
        yarn,
        new LeftLogs(logDirectories, new NodeLogs(hadoop, PATIENCE_WITH_NODES))::of,
        new LostWorkers(log.map(Path::of)),
        () -> EndedJobs.here().failure(),
        staging::remove);
  }

  /** Connects to YARN; nothing is registered yet. */
  ContainerGateway connect(Duration heartbeat, ContainerEvents events) {
    return MasterGateway.open(hadoop, heartbeat, events);
  }

  private static Manifest manifest(Path file) throws IOException {
    return ManifestText.read(Files.readString(file))
        .fold(
            manifest -> manifest,
            reason -> {
              throw new IllegalStateException(reason);
            });
  }

  private static String variable(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null) {
      throw new IllegalStateException("YARN sets $" + name + " in every container; it is missing");
    }
    return value;
  }
}
