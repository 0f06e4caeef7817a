package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.running.FakeCluster;
import io.github.tare.yarn.running.FakeLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tare recommend --logs}. */
class RecommendGoldenTest {
  private static final String LOGS = "--logs=/x/logs";
  private static final String WORKER = "logs/container_1700000000000_0001_01_000002/";
  private static final String AFTER_TWO_MINUTES = "1763843617000";
  private static final int ELEVEN_MINUTES = 660;

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aFolder() {
    shell = new Transcript(directory);
  }

  @Test
  void what_was_not_needed_is_taken_away_and_what_that_saves_is_told() throws IOException {
    application();
    shell.run("recommend", LOGS);
    shell.matches("recommend");
  }

  @Test
  void the_same_as_json() throws IOException {
    application();
    shell.file("facts.json", FactsText.write(Clusters.coarse()));
    shell.run("recommend", LOGS, "--head-room=50", "--facts=/x/facts.json", "--json");
    shell.matches("recommend-json");
  }

  private void application() throws IOException {
    master(Recorded.jobManager().seconds(ELEVEN_MINUTES).flat(Field.OTHER_MOST, 260));
    worker(2, calm());
    worker(3, calm().flat(Field.HEAP_LEFT, 130));
  }

  @Test
  void a_workers_replacement_is_not_one_more() throws IOException {
    worker(2, calm().seconds(99));
    worker(3, calm().header("started", AFTER_TWO_MINUTES).seconds(900));
    shell.run("recommend", LOGS);
    shell.matches("recommend-replaced");
  }

  @Test
  void what_was_too_small_is_raised_however_short_the_run_was() throws IOException {
    worker(
        2,
        Recorded.valid()
            .flat(Field.HEAP_LEFT, 390)
            .flat(Field.METASPACE_COMMITTED, 98)
            .flat(Field.DIRECT_USED, 120)
            .flat(Field.OTHER, 450)
            .flat(Field.OTHER_MOST, 460));
    shell.run("recommend", LOGS);
    shell.matches("recommend-raised");
  }

  @Test
  void a_short_run_a_small_load_and_a_process_that_died_keep_all_as_it_is() throws IOException {
    worker(2, Recorded.valid().seconds(40).count(Field.GC_COUNT, 3));
    shell.file(
        WORKER + "taskmanager.log", "java.lang.OutOfMemoryError: Metaspace: for this test\n");
    shell.run("recommend", LOGS, "--head-room=0");
    shell.run("recommend", LOGS, "--least-run=40s");
    shell.matches("recommend-doubts");
  }

  @Test
  void what_was_still_growing_is_not_taken_away() throws IOException {
    worker(2, calm().course(Field.HEAP_LEFT, second -> 50 + second / 10));
    shell.run("recommend", LOGS);
    shell.matches("recommend-growing");
  }

  @Test
  void what_grew_when_it_started_and_then_crept_is_not_growing() throws IOException {
    worker(2, calm().counting(Field.HEAP_LEFT, second -> 1024 * Math.min(second, 60) + second));
    shell.run("recommend", LOGS);
    shell.matches("recommend-settled");
  }

  @Test
  void a_heap_keeps_the_room_that_its_collections_need() throws IOException {
    worker(2, calm().counting(Field.GC_MILLIS, second -> second * 30));
    worker(3, calm().counting(Field.GC_MILLIS, second -> second * 90));
    shell.run("recommend", LOGS);
    worker(3, calm().counting(Field.GC_MILLIS, second -> second * 90).flat(Field.HEAP_LEFT, 300));
    shell.run("recommend", LOGS);
    shell.matches("recommend-collecting");
  }

  @Test
  void native_memory_gets_the_room_that_others_lent_it() throws IOException {
    worker(2, calm().flat(Field.OTHER_MOST, 430));
    shell.run("recommend", LOGS);
    worker(2, calm().flat(Field.OTHER_MOST, 800));
    shell.run("recommend", LOGS);
    shell.matches("recommend-native");
  }

  @Test
  void what_the_tasks_have_outside_the_heap_stays_where_it_may_be_native() throws IOException {
    worker(2, calm().pool("taskOffHeap", 40));
    shell.run("recommend", LOGS);
    worker(2, calm().pool("taskOffHeap", 40).flat(Field.OTHER_MOST, 199));
    shell.run("recommend", LOGS);
    shell.matches("recommend-off-heap");
  }

  @Test
  void what_was_not_recorded_stays() throws IOException {
    worker(
        2,
        calm()
            .none(Field.HEAP_LEFT)
            .none(Field.DIRECT_USED)
            .none(Field.METASPACE_COMMITTED)
            .none(Field.OTHER)
            .none(Field.OTHER_MOST));
    shell.run("recommend", LOGS);
    shell.matches("recommend-unknown");
  }

  @Test
  void it_is_planned_in_the_users_own_configuration_and_sized_as_a_cluster_does()
      throws IOException {
    application();
    shell.file("facts.json", FactsText.write(Clusters.coarse()));
    shell.file(
        "conf/config.yaml",
        """
        taskmanager.memory.process.size: 4g
        taskmanager.memory.managed.fraction: 0.2
        taskmanager.memory.jvm-metaspace.size: 100m
        taskmanager.numberOfTaskSlots: 2
        parallelism.default: 4
        env.java.opts.taskmanager: -Xmx2g
        """);
    shell.run("recommend", LOGS, "--conf-dir=/x/conf", "--facts=/x/facts.json");
    shell.matches("recommend-configured");
  }

  @Test
  void a_process_that_stays_as_it_is_keeps_its_settings() throws IOException {
    master(Recorded.jobManager().seconds(40));
    worker(2, calm());
    shell.file(
        "conf/config.yaml",
        """
        jobmanager.memory.process.size: 1g
        taskmanager.memory.process.size: 1g
        """);
    shell.run("recommend", LOGS, "--conf-dir=/x/conf");
    shell.matches("recommend-master-kept");
  }

  @Test
  void workers_of_several_sizes_are_told_apart() throws IOException {
    worker(2, calm());
    worker(3, calm().pool("taskHeap", 600).header("flink", "1.20"));
    shell.run("recommend", LOGS);
    shell.matches("727-workers-of-several-sizes");
  }

  @Test
  void managed_memory_that_seems_not_to_be_used_is_noted_and_kept() throws IOException {
    worker(2, calm().flat(Field.OTHER_MOST, 150).count(Field.ROCKSDB, 1));
    shell.run("recommend", LOGS);
    worker(2, calm().flat(Field.OTHER_MOST, 150));
    shell.run("recommend", LOGS);
    shell.matches("728-managed-memory-unused");
  }

  @Test
  void recordings_that_cannot_be_read_are_named_and_the_others_count() throws IOException {
    worker(2, calm());
    bytes(3, Arrays.copyOf(calm().bytes(), 30));
    bytes(4, new byte[5000]);
    bytes(5, "tare-recorder 2\nprocess taskmanager\n".getBytes(StandardCharsets.UTF_8));
    bytes(6, Arrays.copyOf(calm().bytes(), 9000));
    shell.run("recommend", LOGS);
    shell.matches("recommend-damaged");
  }

  @Test
  void without_a_recording_there_is_nothing_to_recommend() throws IOException {
    bytes(2, new byte[5000]);
    shell.file("logs/container_1700000000000_0001_01_000003/taskmanager.log", "INFO started\n");
    bytes(4, calm().header("flink", "none").bytes());
    shell.run("recommend", LOGS);
    shell.run("recommend", LOGS, "--json");
    shell.matches("725-nothing-recorded");
  }

  @Test
  void logs_of_two_applications_are_not_mixed() throws IOException {
    worker(2, calm());
    Files.createDirectories(directory.resolve("logs/container_e17_1700000000000_0002_01_000002"));
    shell.file("logs/container_e17_1700000000000_0002_01_000002/taskmanager.log", "INFO started\n");
    shell.run("recommend", LOGS);
    shell.matches("726-several-applications");
  }

  @Test
  void an_application_that_runs_is_read_from_its_nodes_and_sized_by_its_cluster()
      throws IOException {
    FakeCluster cluster = running();
    shell = new Transcript(directory, new FakeDoor(directory).of(Clusters.coarse()));
    shell.of(cluster).flink().run("recommend", FakeCluster.APPLICATION);
    shell.run("recommend", FakeCluster.APPLICATION, "--json");
    shell.matches("recommend-running");
    assertThat(cluster.logs.asked.subList(0, 3))
        .containsExactly(
            "collected of jane",
            FakeLogs.MASTER + " on " + FakeLogs.NODE_1,
            FakeLogs.WORKER + " on " + FakeLogs.NODE_3);
  }

  @Test
  void a_cluster_that_does_not_say_what_it_grants_keeps_nobody_from_a_recommendation()
      throws IOException {
    shell = new Transcript(directory, new FakeDoor(directory).silent());
    shell.of(running()).flink().run("recommend", FakeCluster.APPLICATION);
    shell.matches("729-grants-unknown");
    shell = new Transcript(directory, new FakeDoor(directory).of(Clusters.reserved()));
    shell.of(running()).flink().run("recommend", FakeCluster.APPLICATION);
    shell.matches("recommend-grants-reserved");
  }

  @Test
  void what_its_cluster_does_not_grant_is_refused() throws IOException {
    FakeCluster cluster = new FakeCluster();
    Recorded hungry = Recorded.valid().flat(Field.HEAP_LEFT, 390).flat(Field.OTHER_MOST, 9000);
    cluster.logs.collected(
        FakeLogs.WORKER, "taskmanager.recorder", hungry.flat(Field.OTHER, 8900).bytes());
    shell = new Transcript(directory, new FakeDoor(directory).of(Clusters.coarse()));
    shell.of(cluster).run("recommend", FakeCluster.ENDED);
    shell.matches("too-large-recommended");
  }

  private static FakeCluster running() {
    FakeCluster cluster = new FakeCluster();
    cluster.logs.alive.put(FakeLogs.MASTER, FakeLogs.NODE_1);
    cluster.logs.alive.put(FakeLogs.WORKER, FakeLogs.NODE_3);
    cluster.logs.masters.put(FakeLogs.MASTER, FakeLogs.NODE_1);
    cluster.logs.onNode(
        FakeLogs.MASTER,
        "jobmanager.recorder",
        Recorded.jobManager().seconds(ELEVEN_MINUTES).flat(Field.OTHER_MOST, 260).bytes());
    cluster.logs.onNode(FakeLogs.WORKER, "taskmanager.recorder", calm().bytes());
    return cluster;
  }

  @Test
  void one_that_has_ended_is_read_from_what_was_collected() throws IOException {
    FakeCluster cluster = new FakeCluster();
    cluster.logs.collected(FakeLogs.WORKER, "taskmanager.recorder", calm().bytes());
    shell = new Transcript(directory, new FakeDoor(directory));
    shell.of(cluster).run("recommend", FakeCluster.ENDED);
    shell.run("recommend", "application_1");
    shell.run("recommend", FakeCluster.ENDED, LOGS);
    shell.matches("recommend-ended");
  }

  @Test
  void hadoop_is_missed_only_where_there_is_something_to_ask_a_cluster() throws IOException {
    FakeCluster cluster = new FakeCluster();
    cluster.withoutHadoop = true;
    shell.of(cluster).run("recommend");
    shell.run("diagnose");
    shell.run("recommend", "application_1");
    shell.run("diagnose", "--json", "application_1");
    shell.run("recommend", FakeCluster.ENDED);
    shell.matches("recommend-without-hadoop");
  }

  @Test
  void a_wrong_use_is_told() throws IOException {
    shell.run("recommend");
    shell.run("recommend", "--logs=/x/nowhere");
    shell.run("recommend", LOGS, "--head-room=201");
    shell.run("recommend", LOGS, "--head-room=-1");
    shell.run("recommend", LOGS, "--head-room=much");
    shell.run("recommend", LOGS, "--least-run=long");
    shell.matches("recommend-refused");
  }

  /** A worker whose native memory is known to be small. */
  private static Recorded calm() {
    return Recorded.valid().seconds(ELEVEN_MINUTES).flat(Field.OTHER_MOST, 210);
  }

  private void master(Recorded recorded) throws IOException {
    shell.file("logs/container_1700000000000_0001_01_000001/jobmanager.log", "INFO started\n");
    bytes("logs/container_1700000000000_0001_01_000001/jobmanager.recorder", recorded.bytes());
  }

  private void worker(int container, Recorded recorded) throws IOException {
    bytes(container, recorded.bytes());
  }

  private void bytes(int container, byte[] bytes) throws IOException {
    bytes(
        "logs/container_1700000000000_0001_01_00000" + container + "/taskmanager.recorder", bytes);
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
