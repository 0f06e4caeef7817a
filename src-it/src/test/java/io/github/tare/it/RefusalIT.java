package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is refused before anything is taken: no application id, nothing in HDFS. */
@OnCluster
class RefusalIT {
  private static final String JAR = Build.testJobs().toString();

  private final TestCluster cluster;

  RefusalIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void conflicting_memory_settings_of_both_processes_are_named_together() throws Exception {
    Outcome outcome =
        refused(
            tare(),
            "-Dtaskmanager.memory.managed.size=2g",
            "-Djobmanager.memory.off-heap.size=2g",
            JAR);
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said())
        .contains("taskmanager.memory.managed.size")
        .contains("jobmanager.memory.off-heap.size");
  }

  @Test
  void a_stopped_queue_is_refused() throws Exception {
    Outcome outcome = refused(tare(), "-Dyarn.application.queue=closed", JAR);
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(4);
    assertThat(outcome.said()).contains("closed");
  }

  @Test
  void a_quota_without_room_for_the_files_is_refused() throws Exception {
    org.apache.hadoop.fs.Path staging = new org.apache.hadoop.fs.Path("/narrow");
    cluster.hdfs().limitSpace(staging, 80L << 20);
    Outcome outcome =
        refused(
            tare(),
            "-Dyarn.staging-directory=hdfs://" + staging,
            "-Dtare.cluster.timeout=120s",
            JAR);
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(4);
    assertThat(outcome.said())
        .contains("TARE-466")
        .contains("the space quota leaves 80 MiB (83886080 bytes)");
  }

  @Test
  void a_missing_jar_an_unknown_queue_and_too_large_a_container_are_named_together()
      throws Exception {
    Outcome outcome =
        refused(
            tare(),
            "-Dyarn.application.queue=no-such-queue",
            "-Dtaskmanager.memory.process.size=5g",
            "/no/such/job.jar");
    assertThat(outcome.status()).as(outcome.said()).isIn(3, 4);
    assertThat(outcome.said())
        .contains("/no/such/job.jar")
        .contains("no-such-queue")
        .contains("5368709120");
  }

  @Test
  void a_missing_jar_alone_is_refused() throws Exception {
    Outcome outcome = refused(tare(), "/no/such/job.jar");
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said()).contains("/no/such/job.jar");
  }

  @Test
  void a_configuration_that_cannot_be_read_is_refused_with_the_place(@TempDir Path conf)
      throws Exception {
    Path file = Files.writeString(conf.resolve("config.yaml"), "taskmanager:\n\tslots: 1\n");
    Outcome outcome = refused(tare().withConf(conf), JAR);
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said()).contains(file + ":2");
  }

  private Tare tare() {
    return cluster.tare(FlinkHome.V2_3);
  }

  private Outcome refused(Tare tare, String... arguments) throws Exception {
    return new Untouched(cluster)
        .by(tare, Stream.concat(Stream.of("submit"), Stream.of(arguments)).toArray(String[]::new));
  }
}
