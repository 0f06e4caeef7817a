package io.github.tare.yarn.cli;

import static io.github.tare.yarn.running.FakeLogs.MASTER;
import static io.github.tare.yarn.running.FakeLogs.NODE_1;
import static io.github.tare.yarn.running.FakeLogs.NODE_3;
import static io.github.tare.yarn.running.FakeLogs.WORKER;

import io.github.tare.yarn.diagnose.EndedLine;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.StartedLine;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.running.CollectedLogs.State;
import io.github.tare.yarn.running.FakeCluster;
import io.github.tare.yarn.running.FakeLogs;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tare diagnose APPLICATION_ID}. */
class DiagnoseApplicationGoldenTest {
  private static final EndedContainer KILLED =
      new EndedContainer(
          WORKER,
          -104,
          "Container [pid=983] is running 19922944B beyond the 'PHYSICAL' memory limit.");

  @TempDir Path directory;
  private final FakeCluster cluster = new FakeCluster();
  private final FakeLogs logs = cluster.logs;
  private Transcript shell;

  @BeforeEach
  void aShell() throws IOException {
    shell = new Transcript(directory).of(cluster).flink();
  }

  @Test
  void an_application_that_has_ended_is_read_from_what_was_collected() throws IOException {
    logs.collected(MASTER, "jobmanager.log", log(KILLED));
    logs.collected(MASTER, "jobmanager.recorder", Recorded.valid().bytes());
    logs.collected(WORKER, "taskmanager.recorder", grown());
    diagnose(FakeCluster.ENDED);
    shell.matches("diagnose-ended");
  }

  @Test
  void one_that_runs_is_read_from_its_nodes_and_what_runs_is_not_told_of() throws IOException {
    runs();
    logs.onNode(MASTER, "jobmanager.log", log(KILLED));
    logs.onNode(WORKER, "taskmanager.recorder", grown());
    diagnose(FakeCluster.APPLICATION);
    shell.run("diagnose", FakeCluster.APPLICATION, "--json");
    shell.matches("diagnose-running");
  }

  @Test
  void as_long_as_nothing_has_ended_there_is_nothing_to_tell() throws IOException {
    runs();
    logs.onNode(MASTER, "jobmanager.log", new byte[0]);
    diagnose(FakeCluster.APPLICATION);
    logs.alive.remove("container_1700000000000_0002_01_000003");
    shell.run("diagnose", FakeCluster.APPLICATION, "--json");
    shell.matches("712-nothing-ended");
  }

  @Test
  void ids_that_are_none_or_unknown_and_both_ways_at_once_are_refused() throws IOException {
    shell.run("diagnose", "application_1");
    shell.run("diagnose", "application_1700000000000_0099");
    shell.run("diagnose", FakeCluster.ENDED, "--logs", "/x");
    cluster.silent = true;
    diagnose(FakeCluster.ENDED);
    shell.matches("diagnose-refused-application");
  }

  @Test
  void what_this_user_may_not_read_is_named() throws IOException {
    logs.state = State.DENIED;
    diagnose(FakeCluster.FOREIGN);
    logs.mayKnow = false;
    diagnose(FakeCluster.FOREIGN);
    shell.matches("705-logs-denied");
  }

  @Test
  void without_log_aggregation_the_nodes_alone_have_them() throws IOException {
    logs.collection = Collection.OFF;
    diagnose(FakeCluster.ENDED);
    shell.matches("706-logs-not-collected");
  }

  @Test
  void logs_that_are_still_being_collected_are_waited_for() throws IOException {
    logs.collection = Collection.UNDER_WAY;
    diagnose(FakeCluster.ENDED);
    logs.collected(MASTER, "jobmanager.log", log(KILLED));
    logs.onNode(WORKER, "taskmanager.recorder", grown());
    diagnose(FakeCluster.ENDED);
    shell.matches("707-logs-not-yet-collected");
  }

  @Test
  void logs_that_were_removed_are_told_from_those_that_are_elsewhere_by_nobody()
      throws IOException {
    diagnose(FakeCluster.ENDED);
    shell.matches("708-logs-gone");
  }

  @Test
  void what_is_damaged_is_named_and_the_rest_is_used() throws IOException {
    logs.unreadable.add("node3_45454: Not a valid BCFile");
    logs.collected(MASTER, "jobmanager.log", log(KILLED));
    diagnose(FakeCluster.ENDED);
    shell.matches("709-logs-damaged");
  }

  @Test
  void a_file_system_that_does_not_answer_hides_everything() throws IOException {
    logs.state = State.SILENT;
    logs.unreadable.add("the connection was refused");
    diagnose(FakeCluster.ENDED);
    shell.matches("diagnose-silent-file-system");
  }

  @Test
  void a_container_whose_node_is_gone_is_told_of_all_the_same() throws IOException {
    runs();
    logs.onNode(MASTER, "jobmanager.log", log(new EndedContainer(WORKER, -100, "")));
    diagnose(FakeCluster.APPLICATION);
    logs.silence = Optional.of("the connection was refused");
    diagnose(FakeCluster.APPLICATION);
    shell.matches("710-container-without-logs");
  }

  @Test
  void of_what_others_submitted_the_logs_are_told() throws IOException {
    logs.collection = Collection.OFF;
    logs.masters.put(MASTER, NODE_1);
    logs.onNode(MASTER, "stderr", text("java.lang.OutOfMemoryError: Java heap space"));
    diagnose(FakeCluster.NOT_TARES);
    shell.matches("711-logs-not-tares");
  }

  @Test
  void a_master_that_was_killed_is_told_in_yarns_words() throws IOException {
    logs.ended.add(new EndedContainer(MASTER, -104, KILLED.diagnostics()));
    logs.collected(MASTER, "jobmanager.recorder", grown());
    diagnose(FakeCluster.ENDED);
    shell.matches("diagnose-master");
  }

  @Test
  void an_application_that_failed_without_losing_a_container_is_told_in_its_own_words()
      throws IOException {
    logs.collected(MASTER, "jobmanager.recorder", Recorded.valid().ending().bytes());
    diagnose(FakeCluster.FAILED);
    shell.matches("713-ended-badly");
  }

  @Test
  void what_ran_until_yarn_says_that_the_application_ended_did_so_with_it() throws IOException {
    String master = MASTER.replace("_0002_", "_0005_");
    String worker = WORKER.replace("_0002_", "_0005_");
    logs.collected(master, "jobmanager.log", text(new StartedLine(worker, NODE_3).text()));
    logs.collected(master, "jobmanager.recorder", Recorded.valid().ending().bytes());
    logs.collected(worker, "taskmanager.recorder", Recorded.valid().ending().bytes());
    diagnose(FakeCluster.ENDED);
    shell.matches("diagnose-application-ended-says-yarn");
  }

  private void runs() {
    logs.alive.put(MASTER, NODE_1);
    logs.alive.put("container_1700000000000_0002_01_000003", NODE_3);
    logs.masters.put(MASTER, NODE_1);
  }

  private void diagnose(String id) {
    shell.run("diagnose", id);
  }

  private static byte[] grown() {
    return Recorded.valid()
        .course(Field.OTHER, second -> 320 + second)
        .course(Field.RESIDENT, second -> 944 + second)
        .flat(Field.OTHER_MOST, 450)
        .bytes();
  }

  private static byte[] log(EndedContainer ended) {
    return text(new StartedLine(WORKER, NODE_3).text() + "\n" + EndedLine.write("killed", ended));
  }

  private static byte[] text(String lines) {
    return (lines + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
