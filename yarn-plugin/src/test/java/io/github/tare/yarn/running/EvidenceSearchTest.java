package io.github.tare.yarn.running;

import static io.github.tare.yarn.running.FakeLogs.MASTER;
import static io.github.tare.yarn.running.FakeLogs.NODE_1;
import static io.github.tare.yarn.running.FakeLogs.NODE_3;
import static io.github.tare.yarn.running.FakeLogs.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.diagnose.EndedLine;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.StartedLine;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceSearchTest {
  private static final String OTHER = "container_1700000000000_0002_01_000003";
  private static final String FORGOTTEN = "application_1700000000000_0099";

  private final FakeCluster cluster = new FakeCluster();
  private final FakeLogs logs = cluster.logs;

  @Test
  void of_what_runs_only_the_master_is_asked_for() throws IOException {
    logs.alive.put(MASTER, NODE_1);
    logs.alive.put(WORKER, NODE_3);
    logs.masters.put(MASTER, NODE_1);
    logs.onNode(MASTER, "jobmanager.log", log(new EndedContainer(OTHER, 137, "")));
    logs.onNode(OTHER, "taskmanager.recorder", Recorded.valid().bytes());
    assertThat(containers(FakeCluster.APPLICATION)).containsExactly(OTHER);
    assertThat(logs.asked)
        .containsExactly(
            "collected of jane", MASTER + " on node1:45454", OTHER + " on node3:45454");
  }

  @Test
  void an_end_that_needs_no_explanation_needs_no_logs() throws IOException {
    logs.masters.put(MASTER, NODE_1);
    logs.onNode(MASTER, "jobmanager.log", log(new EndedContainer(WORKER, -105, "")));
    assertThat(containers(FakeCluster.APPLICATION)).containsExactly(MASTER, WORKER);
    assertThat(logs.asked).doesNotContain(WORKER + " on node3:45454");
    assertThat(codes(FakeCluster.APPLICATION)).doesNotContain(ProblemCode.CONTAINER_WITHOUT_LOGS);
  }

  @Test
  void a_node_that_does_not_answer_is_waited_for_once() throws IOException {
    logs.masters.put(MASTER, NODE_3);
    logs.masters.put(WORKER, NODE_3);
    logs.silence = Optional.of("no answer came in time");
    logs.ended.add(new EndedContainer(OTHER, 137, ""));
    assertThat(codes(FakeCluster.APPLICATION))
        .containsExactly(
            ProblemCode.CONTAINER_WITHOUT_LOGS,
            ProblemCode.CONTAINER_WITHOUT_LOGS,
            ProblemCode.CONTAINER_WITHOUT_LOGS);
    assertThat(logs.asked).containsExactly("collected of jane", MASTER + " on node3:45454");
  }

  @Test
  void what_was_collected_is_not_asked_for_again_when_all_is() throws IOException {
    logs.masters.put(MASTER, NODE_1);
    logs.collected(MASTER, "jobmanager.log", log(new EndedContainer(WORKER, 137, "")));
    assertThat(containers(FakeCluster.ENDED)).containsExactly(MASTER, WORKER);
    assertThat(logs.asked).containsExactly("collected of jane");
  }

  @Test
  void while_logs_are_collected_a_file_that_cannot_be_read_is_being_written() throws IOException {
    logs.collection = Collection.UNDER_WAY;
    logs.unreadable.add("node3_45454: it is cut");
    logs.collected(MASTER, "jobmanager.recorder", Recorded.valid().bytes());
    assertThat(codes(FakeCluster.ENDED)).containsExactly(ProblemCode.LOGS_NOT_YET_COLLECTED);
  }

  @Test
  void logs_of_an_application_that_yarn_has_forgotten_are_read_all_the_same() throws IOException {
    assertThat(codes(FORGOTTEN)).containsExactly(ProblemCode.APPLICATION_UNKNOWN);
    logs.collected(MASTER, "jobmanager.recorder", Recorded.valid().bytes());
    assertThat(containers(FORGOTTEN)).containsExactly(MASTER);
  }

  @Test
  void the_logs_of_another_user_are_looked_for_in_that_users_place() throws IOException {
    logs.collected(MASTER, "jobmanager.recorder", Recorded.valid().bytes());
    assertThat(containers(FakeCluster.FOREIGN)).containsExactly(MASTER);
    assertThat(logs.asked).containsExactly("collected of bob");
  }

  private List<String> containers(String id) throws IOException {
    return find(id)
        .fold(
            found -> found.value().stream().map(Evidence::container).toList(),
            none -> {
              throw new AssertionError(none.problems());
            });
  }

  private List<ProblemCode> codes(String id) throws IOException {
    return find(id).problems().all().stream().map(Problem::code).toList();
  }

  private ConfigResult<List<Evidence>> find(String id) throws IOException {
    return new EvidenceSearch(cluster, logs).ended(id);
  }

  private static byte[] log(EndedContainer ended) {
    String started = new StartedLine(ended.id(), NODE_3).text();
    return (started + "\n" + EndedLine.write("killed", ended) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
