package io.github.tare.yarn.flink.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.running.Applications;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.TareJar;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.client.deployment.ClusterSpecification;
import org.apache.flink.client.deployment.application.ApplicationConfiguration;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.DeploymentOptionsInternal;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

/** What Flink's command line is told, which prints the message of this exception and no more. */
class TareClusterDescriptorTest {
  private static final String ID = "application_1700000000000_0007";

  @TempDir Path directory;

  private final Applications known = Mockito.mock();
  private final ApplicationsDoor.Visit visit = Mockito.mock();
  private final ApplicationsDoor applications = Mockito.mock();
  private final ClusterDoor door = Mockito.mock();
  private final Configuration configuration = new Configuration();

  @BeforeEach
  void a_flink_with_tare_and_a_usual_cluster() throws IOException {
    file("conf/config.yaml", "jobmanager.memory.process.size: 1600m\n");
    file("home/lib/flink-dist-2.3.0.jar", "");
    file("home/lib/tare-0.1.0.jar", "");
    configuration.set(DeploymentOptionsInternal.CONF_DIR, directory.resolve("conf").toString());
    configuration.set(DeploymentOptions.TARGET, "tare-application");
    configuration.setString("jobmanager.memory.process.size", "1600m");
    ClusterProbe probe = () -> new ProbeResult.Answered(Clusters.usual());
    Mockito.when(door.probe(Mockito.any(YarnOptions.class))).thenReturn(probe);
    Mockito.when(applications.visit(Mockito.any(YarnOptions.class))).thenReturn(visit);
    Mockito.when(visit.applications()).thenReturn(known);
    Mockito.when(known.user()).thenReturn("jane");
    Mockito.when(door.tare()).thenReturn(new TareJar(directory.resolve("tare.jar"), "0.1.0"));
  }

  @Test
  void a_program_that_is_no_jar_of_this_machine() throws IOException {
    configuration.setString("taskmanager.memory.process.size", "1728m");
    configuration.set(PipelineOptions.JARS, List.of("hdfs:///job.jar"));
    Golden.check(getClass(), "621-program-elsewhere.txt", refused());
  }

  @Test
  void two_jars_of_tare_in_lib() throws IOException {
    file("home/lib/tare-0.2.0.jar", "");
    configuration.setString("taskmanager.memory.process.size", "1728m");
    configuration.set(
        PipelineOptions.JARS, List.of(directory.resolve("no.jar").toUri().toString()));
    Golden.check(getClass(), "620-two-jars-of-tare.txt", refused());
  }

  @Test
  void a_flink_that_is_too_old() throws IOException {
    Files.delete(directory.resolve("home/lib/flink-dist-2.3.0.jar"));
    file("home/lib/flink-dist-1.19.3.jar", "");
    configuration.set(
        PipelineOptions.JARS, List.of(directory.resolve("no.jar").toUri().toString()));
    Golden.check(getClass(), "flink-too-old.txt", refused());
  }

  @Test
  void a_cluster_that_runs_is_reached_at_its_web_interface() throws IOException {
    knows("jane", DeploymentMode.APPLICATION, ApplicationStatus.State.RUNNING);
    assertThat(descriptor().retrieve(ID))
        .isEqualTo(new RunningCluster(ID, URI.create("http://node-1:8081"), configuration));
  }

  @Test
  void a_cluster_that_has_ended() throws IOException {
    knows("jane", DeploymentMode.APPLICATION, ApplicationStatus.State.FINISHED);
    Golden.check(getClass(), "623-not-running.txt", message(() -> descriptor().retrieve(ID)));
  }

  @Test
  void a_session_that_is_none() throws IOException {
    configuration.set(DeploymentOptions.TARGET, "tare-session");
    knows("jane", DeploymentMode.APPLICATION, ApplicationStatus.State.RUNNING);
    Golden.check(getClass(), "624-no-session.txt", message(() -> descriptor().retrieve(ID)));
  }

  @Test
  void an_application_that_is_a_session() throws IOException {
    knows("jane", DeploymentMode.SESSION, ApplicationStatus.State.RUNNING);
    Golden.check(getClass(), "a-session.txt", message(() -> descriptor().retrieve(ID)));
  }

  @Test
  void a_cluster_of_somebody_else_s() throws IOException {
    knows("joe", DeploymentMode.APPLICATION, ApplicationStatus.State.RUNNING);
    assertThat(message(() -> descriptor().retrieve(ID))).contains("joe").contains("TARE-632");
  }

  @Test
  void a_cluster_that_is_not_tares() throws IOException {
    configuration.set(DeploymentOptions.TARGET, "tare-session");
    knows("jane", Optional.empty(), ApplicationStatus.State.RUNNING);
    assertThat(message(() -> descriptor().retrieve(ID))).contains(ID).contains("TARE-633");
  }

  @Test
  void a_cluster_that_yarn_does_not_know() {
    assertThat(message(() -> descriptor().retrieve(ID))).contains(ID).contains("TARE-631");
  }

  @Test
  void a_session_that_has_not_started() throws IOException {
    configuration.set(DeploymentOptions.TARGET, "tare-session");
    knows("jane", DeploymentMode.SESSION, ApplicationStatus.State.ACCEPTED);
    assertThat(message(() -> descriptor().retrieve(ID))).contains("ACCEPTED").contains("TARE-623");
  }

  @Test
  void no_cluster_is_named() {
    Golden.check(
        getClass(),
        "622-not-named.txt",
        message(() -> new TareClusterClientFactory().getClusterId(configuration)));
  }

  @Test
  void hadoop_is_not_on_the_class_path() {
    Mockito.when(door.probe(Mockito.any(YarnOptions.class)))
        .thenThrow(new NoClassDefFoundError("org/apache/hadoop/conf/Configuration"));
    Golden.check(
        getClass(),
        "625-no-hadoop.txt",
        message(() -> descriptor().deploySessionCluster(nothingSaid())));
  }

  @Test
  void a_class_of_somebody_else_s_that_is_missing_is_no_expected_failure() throws IOException {
    NoClassDefFoundError other = new NoClassDefFoundError("com/example/Job");
    Mockito.when(applications.visit(Mockito.any(YarnOptions.class))).thenThrow(other);
    assertThat(catchThrowable(() -> descriptor().retrieve(ID))).isSameAs(other);
  }

  @Test
  void hadoop_sees_the_class_loader_of_tare_and_never_a_job_s() throws Exception {
    AtomicReference<ClassLoader> seen = new AtomicReference<>();
    Mockito.when(applications.visit(Mockito.any(YarnOptions.class)))
        .thenAnswer(
            call -> {
              seen.set(Thread.currentThread().getContextClassLoader());
              return visit;
            });
    Thread main = Thread.currentThread();
    ClassLoader before = main.getContextClassLoader();
    try (URLClassLoader job = new URLClassLoader(new URL[0], before)) {
      main.setContextClassLoader(job);
      knows("jane", DeploymentMode.APPLICATION, ApplicationStatus.State.RUNNING);
      descriptor().retrieve(ID);
      assertThat(seen).hasValue(getClass().getClassLoader());
      assertThat(main.getContextClassLoader()).isSameAs(job);
    } finally {
      main.setContextClassLoader(before);
    }
  }

  private void knows(String user, DeploymentMode mode, ApplicationStatus.State state)
      throws IOException {
    knows(user, Optional.of(mode), state);
  }

  private void knows(String user, Optional<DeploymentMode> mode, ApplicationStatus.State state)
      throws IOException {
    ApplicationStatus status =
        new ApplicationStatus(
            state,
            ApplicationStatus.Outcome.UNDEFINED,
            "",
            Optional.of("http://node-1:8081"),
            OptionalInt.empty());
    Mockito.when(known.find(ID))
        .thenReturn(
            Optional.of(
                new KnownApplication(ID, "job", user, "default", mode, status, Optional.empty())));
  }

  private String refused() throws IOException {
    String text =
        message(
            () ->
                descriptor()
                    .deployApplicationCluster(
                        nothingSaid(),
                        new ApplicationConfiguration(new String[0], "com.example.Main")));
    Mockito.verify(door, Mockito.never()).open(Mockito.any(YarnOptions.class));
    return text;
  }

  private static ClusterSpecification nothingSaid() {
    return new ClusterSpecification.ClusterSpecificationBuilder().createClusterSpecification();
  }

  private String message(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(ProgramParametrizationException.class);
    assertThat(thrown.getStackTrace()).isEmpty();
    return String.valueOf(thrown.getMessage()).replace(directory.toString(), "/x") + "\n";
  }

  private TareClusterDescriptor descriptor() {
    Map<String, String> environment =
        Surroundings.withFlinkHome(
            Map.of("FLINK_LIB_DIR", directory.resolve("home/lib").toString()));
    return new TareClusterDescriptor(
        configuration,
        new Surroundings(environment, Surroundings.ofProcess().console(), door, applications));
  }

  private void file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
