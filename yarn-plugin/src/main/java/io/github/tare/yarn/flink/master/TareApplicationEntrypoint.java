package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.hadoop.HadoopSettings;
import io.github.tare.yarn.hadoop.MasterGateway;
import io.github.tare.yarn.hadoop.MasterStaging;
import io.github.tare.yarn.hadoop.YarnContainers;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.ManifestText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.client.deployment.application.ApplicationClusterEntryPoint;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.entrypoint.ClusterEntrypoint;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.runtime.util.JvmShutdownSafeguard;
import org.apache.flink.runtime.util.SignalHandler;

/** The application master: Flink's own JobManager with one job, on containers from YARN. */
@SuppressWarnings("try") // Flink's close() may be interrupted
public final class TareApplicationEntrypoint extends ApplicationClusterEntryPoint {
  /** YARN gives a process that is asked to end little time anyway. */
  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(2);

  private TareApplicationEntrypoint(
      Configuration configuration, PackagedProgram program, MasterSurroundings surroundings) {
    super(configuration, program, new TareResourceManagerFactory(surroundings));
  }

  @Override
  protected String getRPCPortRange(Configuration configuration) {
    return configuration.get(MasterOptions.PORT);
  }

  @Override
  public void onFatalError(Throwable error) {
    System.err.println(LastWords.of(error));
    super.onFatalError(error);
  }

  /** Started by the launch command that {@code LaunchContextRules.master} makes. */
  public static void main(String[] args) {
    EnvironmentInformation.logEnvironmentInfo(LOG, "Tare's application master", args);
    SignalHandler.register(LOG);
    JvmShutdownSafeguard.installAsShutdownHook(LOG);
    try {
      ClusterEntrypoint.runClusterEntrypoint(entrypoint(System.getenv(), args));
    } catch (Exception e) {
      LOG.error("The application master cannot start.", e);
      System.err.println(LastWords.of(e));
      System.exit(STARTUP_FAILURE_RETURN_CODE);
    }
  }

  private static TareApplicationEntrypoint entrypoint(Map<String, String> env, String[] args)
      throws Exception {
    Manifest manifest = manifest(Path.of(Manifest.FILE_NAME));
    Configuration staged = GlobalConfiguration.loadConfiguration(".");
    String applicationId = YarnContainers.applicationId(variable(env, "CONTAINER_ID"));
    Configuration configuration =
        MasterConfiguration.of(staged, args, variable(env, "NM_HOST"), applicationId);
    PackagedProgram program = StagedProgram.load(new File("usrlib"), configuration);
    configureExecution(configuration, program);
    return new TareApplicationEntrypoint(
        configuration, program, surroundings(manifest, staged, applicationId));
  }

  private static MasterSurroundings surroundings(
      Manifest manifest, Configuration staged, String applicationId) throws IOException {
    org.apache.hadoop.conf.Configuration hadoop = HadoopSettings.with(staged.toMap());
    MasterStaging staging = MasterStaging.open(hadoop, manifest.stagingDirectory(), applicationId);
    staging.removeAtShutdown(PATIENCE_AT_SHUTDOWN);
    return new MasterSurroundings(
        manifest,
        staged,
        (heartbeat, events) -> MasterGateway.open(hadoop, heartbeat, events),
        staging::remove);
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
